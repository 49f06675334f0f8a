import type { About } from '../format.ts';

/** Texts on keys of model APIs without a mark of their own. */
export const MODEL_APIS_UNMARKED_ABOUT: Readonly<Record<string, About>> = {
  'mistral-api-key': {
    why: 'Strangers use models on your bill.',
    remedy: 'Delete it, then let a server call the models.',
    docs: 'https://docs.mistral.ai/getting-started/quickstart/',
  },
  'cohere-api-key': {
    why: 'Strangers use models on your bill.',
    remedy: 'Delete it, then let a server call the models.',
    docs: 'https://docs.cohere.com/docs/rate-limits',
  },
  'deepseek-api-key': {
    why: 'Strangers use models on your bill.',
    remedy: 'Delete it, then let a server call the models.',
    docs: 'https://api-docs.deepseek.com/',
  },
  'fireworks-api-key': {
    why: 'Strangers use models on your bill.',
    remedy: 'Delete it, then let a server call the models.',
    docs: 'https://docs.fireworks.ai/',
  },
  'voyage-api-key': {
    why: 'Strangers compute embeddings on your bill.',
    remedy: 'Delete it, then let a server call the API.',
    docs: 'https://docs.voyageai.com/docs/api-key-and-installation',
  },
  'stability-api-key': {
    why: 'Strangers make pictures on your bill.',
    remedy: 'Delete it, then let a server call the API.',
    docs: 'https://platform.stability.ai/account/keys',
  },
  'moonshot-api-key': {
    why: 'Strangers use models on your bill.',
    remedy: 'Delete it, then let a server call the models.',
    docs: 'https://platform.moonshot.ai/docs',
  },
  'fal-api-key': {
    why: 'Strangers use models on your bill.',
    remedy: 'Delete it, then put the proxy of fal on a server.',
    docs: 'https://docs.fal.ai/model-endpoints/server-side',
  },
  'zhipu-api-key': {
    why: 'Strangers use models on your bill, and sign tokens with it.',
    remedy: 'Delete it, then let a server call the models.',
    docs: 'https://docs.z.ai/',
  },
  'wandb-api-key': {
    why: 'It reads the runs and artefacts of its owner.',
    remedy: 'Delete it, then keep the new one on a server.',
    docs: 'https://docs.wandb.ai/',
  },
  'pinecone-api-key-legacy': {
    why: 'It reads and rewrites the vectors of the project.',
    remedy: 'Delete it, then let a server query the index.',
    docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  },
  'weaviate-api-key': {
    why: 'It reads the store, and most keys rewrite it too.',
    remedy: 'Rotate it, then let a server query the store.',
    docs: 'https://docs.weaviate.io/cloud/manage-clusters/authentication',
  },
};
