import { type TokenFormat } from '../format.ts';

/** URLs that open something for whoever has them, and mail servers. */
export const SIGNED_URLS: readonly TokenFormat[] = [
  {
    id: 's3-presigned-url',
    provider: 'AWS',
    title: 'S3 presigned URL',
    exposure: 'session',
    severity: 'medium',
    confidence: 'medium',
    shape: {
      kind: 'query',
      starts: ['X-Amz-Signature='],
      required: { 'X-Amz-Signature': 64, 'X-Amz-Credential': 16, 'X-Amz-Date': 16 },
      lasts: { from: 'X-Amz-Date', seconds: 'X-Amz-Expires' },
      wholeUrl: true,
    },
    also: [
      {
        // The query alone: code puts it behind an address of its own.
        shape: {
          kind: 'query',
          starts: ['X-Amz-Signature='],
          required: { 'X-Amz-Signature': 64, 'X-Amz-Date': 16 },
          lasts: { from: 'X-Amz-Date', seconds: 'X-Amz-Expires' },
        },
      },
    ],
    aliases: ['aws-presigned-url'],
  },
  {
    id: 'gcs-signed-url',
    provider: 'Google Cloud',
    title: 'Google Cloud Storage signed URL',
    exposure: 'session',
    severity: 'medium',
    confidence: 'medium',
    shape: {
      kind: 'query',
      starts: ['X-Goog-Signature='],
      required: { 'X-Goog-Signature': 128, 'X-Goog-Credential': 16 },
      lasts: { from: 'X-Goog-Date', seconds: 'X-Goog-Expires' },
      wholeUrl: true,
    },
  },
  {
    id: 'cloudfront-signed-url',
    provider: 'AWS',
    title: 'CloudFront signed URL or cookie',
    exposure: 'session',
    severity: 'medium',
    confidence: 'medium',
    shape: {
      kind: 'query',
      starts: ['Key-Pair-Id='],
      required: { 'Key-Pair-Id': 10, Signature: 100 },
      expiry: 'Expires',
      wholeUrl: true,
    },
  },
  {
    id: 'smtp-credentials',
    provider: 'Generic',
    title: 'SMTP host with user and password',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: { kind: 'uri', schemes: ['smtp', 'smtps'], credentials: 'password' },
  },
];
