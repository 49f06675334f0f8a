import type { About } from '../format.ts';

/** Texts on the keys of what stands around models. */
export const LLM_TOOLING_ABOUT: Readonly<Record<string, About>> = {
  'langsmith-personal-token': {
    why: 'It reads traces, which hold prompts and what users wrote.',
    remedy: 'Delete it, then send traces from a server.',
    docs: 'https://docs.smith.langchain.com/',
  },
  'langsmith-service-key': {
    why: 'It reads every trace of the workspace, with prompts and what users wrote.',
    remedy: 'Delete it, then send traces from a server.',
    docs: 'https://docs.smith.langchain.com/',
  },
  'langfuse-secret-key': {
    why: 'With the public key it reads and writes all traces.',
    remedy: 'Delete the pair of keys, then send traces from a server.',
    docs: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
  },
  'langfuse-public-key': {
    why: 'It sends scores from a page and reads nothing.',
    remedy: 'Nothing to do.',
    docs: 'https://langfuse.com/docs/',
    condition: 'fine as long as the secret key is not beside it',
  },
  'pinecone-api-key': {
    why: 'It reads and rewrites the indexes of the project.',
    remedy: 'Delete it, then query the index from a server.',
    docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  },
};
