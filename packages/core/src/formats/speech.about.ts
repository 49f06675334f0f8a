import type { About } from '../format.ts';

/** Texts on keys of services for voices, calls and transcripts. */
export const SPEECH_ABOUT: Readonly<Record<string, About>> = {
  'elevenlabs-api-key': {
    why: 'Strangers make speech on your bill, and read your voices.',
    remedy: 'Delete it, then give browsers single-use tokens or signed URLs.',
    docs: 'https://elevenlabs.io/docs/api-reference/authentication',
  },
  'deepgram-api-key': {
    why: 'Strangers transcribe on your bill, and read the project.',
    remedy: 'Delete it, then let a server mint a token for each connection.',
    docs: 'https://developers.deepgram.com/docs/token-based-authentication',
  },
  'deepgram-temporary-token': {
    why: 'Made for a page, for half a minute: in a file it is dead.',
    remedy: 'Let a server mint one for each connection.',
    docs: 'https://developers.deepgram.com/docs/token-based-authentication',
  },
  'assemblyai-api-key': {
    why: 'Strangers transcribe on your bill, and read transcripts.',
    remedy: 'Regenerate it, then let a server mint temporary tokens.',
    docs: 'https://www.assemblyai.com/docs/temporary-tokens',
  },
  'vapi-private-key': {
    why: 'It places calls and reads recordings.',
    remedy: 'Rotate it, then use the public key in the page.',
    docs: 'https://docs.vapi.ai/security-and-privacy/api-keys',
  },
  'vapi-public-key': {
    why: 'It starts calls from any page unless origins are set.',
    remedy: 'Set the allowed origins and assistants.',
    docs: 'https://docs.vapi.ai/security-and-privacy/api-keys',
    condition: 'only with allowed origins and assistants set',
  },
  'livekit-api-secret': {
    why: 'The secret, with its key, signs the entry to any room.',
    remedy: 'Delete the pair, then let a server sign tokens.',
    docs: 'https://docs.livekit.io/home/get-started/authentication/',
  },
  'livekit-access-token': {
    why: 'Made for one person in one room: in a file everybody enters as that person.',
    remedy: 'Let a server issue a short-lived one for each visitor.',
    docs: 'https://docs.livekit.io/home/get-started/authentication/',
  },
};
