import type { About } from '../format.ts';

/** Texts on maps, pictures and video. */
export const MAPS_MEDIA_ABOUT: Readonly<Record<string, About>> = {
  'here-api-key': {
    why: 'Others can use it on your bill where no domain is trusted.',
    remedy: 'Restrict it to your domains.',
    docs: 'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/dev-apikey.html',
    condition: 'fine only where it is restricted to your domains',
  },
  'tomtom-api-key': {
    why: 'Others can use it on your bill where no domain is listed.',
    remedy: 'Restrict it to your domains.',
    docs: 'https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/',
    condition: 'fine only where it is restricted to your domains',
  },
  'maptiler-api-key': {
    why: 'Others can use up your quota where no origin is listed.',
    remedy: 'Set the allowed origins.',
    docs: 'https://docs.maptiler.com/cloud/api/authentication-key/',
    condition: 'fine only where its allowed origins are your own',
  },
  'cloudinary-url': {
    why: 'It is the whole API of the media library.',
    remedy: 'Generate a new key pair and disable the old one, then upload through a server.',
    docs: 'https://cloudinary.com/documentation/product_environment_settings',
  },
  'cloudinary-api-secret': {
    why: 'It signs uploads and the calls of administrators.',
    remedy: 'Generate a new key pair, then sign on a server.',
    docs: 'https://cloudinary.com/documentation/product_environment_settings',
  },
  'cloudinary-cloud-name': {
    why: 'With an unsigned preset beside it anybody uploads.',
    remedy: 'Limit the upload presets, or sign them.',
    docs: 'https://cloudinary.com/documentation/upload_presets',
    condition: 'fine where upload presets are signed or limited',
  },
  'imgix-secure-url-token': {
    why: 'It signs any URL of the source; a signature in a URL is fine.',
    remedy: 'Rotate the token, then sign on a server.',
    docs: 'https://docs.imgix.com/en-US/getting-started/setup/securing-assets',
  },
  'imagekit-private-key': {
    why: 'It uploads, deletes and lists all media.',
    remedy: 'Regenerate the key pair, then sign on a server.',
    docs: 'https://imagekit.io/docs/api-keys',
  },
  'imagekit-public-key': {
    why: 'It names the account for uploads, which ask for a signature.',
    remedy: 'Nothing to do.',
    docs: 'https://imagekit.io/docs/api-keys',
    condition: 'fine; an upload asks for a signature of a server',
  },
  'uploadcare-keys': {
    why: 'It deletes and lists files.',
    remedy: 'Rotate the secret key, then keep it on a server.',
    docs: 'https://uploadcare.com/docs/security/secure-uploads/',
  },
  'mux-token-secret': {
    why: 'It uploads, deletes and reads videos.',
    remedy: 'Revoke the token, then keep a new one on a server.',
    docs: 'https://www.mux.com/docs/core/make-api-requests',
  },
  'mux-playback-token': {
    why: 'It plays one video until it expires.',
    remedy: 'Keep its life short.',
    docs: 'https://www.mux.com/docs/guides/secure-video-playback',
  },
  'mux-data-env-key': {
    why: 'It is made for players in pages.',
    remedy: 'Nothing to do.',
    docs: 'https://www.mux.com/docs/guides/track-your-video-performance',
    condition: 'fine; it only takes measurements',
  },
  'vimeo-access-token': {
    why: 'It reads private videos or uploads, by its scope.',
    remedy: 'Delete the token, then keep a new one on a server.',
    docs: 'https://developer.vimeo.com/api/authentication',
  },
  'unsplash-access-key': {
    why: 'It reads within a quota that others can use up.',
    remedy: 'Send the calls through a server.',
    docs: 'https://unsplash.com/documentation#authorization',
    condition: 'fine where a lost quota does not matter; the provider asks for a proxy',
  },
  'unsplash-secret-key': {
    why: 'It signs people in as the app.',
    remedy: "Regenerate the app's keys, then keep them on a server.",
    docs: 'https://unsplash.com/documentation#authorization',
  },
  'giphy-api-key': {
    why: 'Nothing but the quota is at stake.',
    remedy: 'Keep a production key of its own for each platform.',
    docs: 'https://developers.giphy.com/docs/api',
    condition: 'fine; nothing but the quota is at stake',
  },
};
