import type { About } from '../format.ts';

/** Texts on URLs that open something for whoever has them. */
export const SIGNED_URLS_ABOUT: Readonly<Record<string, About>> = {
  's3-presigned-url': {
    why: 'It allows one request until it expires; in an answer of an API that is normal.',
    remedy: 'Keep its life short, and never build it in.',
    docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html',
  },
  'gcs-signed-url': {
    why: 'It allows one request until it expires.',
    remedy: 'Keep its life short, and never build it in.',
    docs: 'https://cloud.google.com/storage/docs/access-control/signed-urls',
  },
  'cloudfront-signed-url': {
    why: 'It opens content until it expires.',
    remedy: 'Keep its life short, and never build it in.',
    docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-urls.html',
  },
  'smtp-credentials': {
    why: 'It sends mail as your domain.',
    remedy: 'Change the password, then send mail from a server.',
    docs: 'https://cwe.mitre.org/data/definitions/798.html',
  },
};
