import { choice, literal, prefixed, run, sequence, UUID, type Context, type TokenFormat } from '../format.ts';

const YANDEX: Context = { words: ['yandex', 'YC_TOKEN', 'YC_API_KEY', 'YC_IAM_TOKEN'] };

/** Clouds that rent servers and storage: credentials that what stands beside them tells. */
export const SERVER_HOSTING: readonly TokenFormat[] = [
  {
    id: 'digitalocean-spaces-secret',
    provider: 'DigitalOcean',
    title: 'DigitalOcean Spaces key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'low',
    shape: sequence(choice('DO00', 'DO801'), run('alnum-upper', 16)),
    context: { words: ['digitaloceanspaces.com', 'SPACES_SECRET', 'SPACES_KEY', 'SPACES_ACCESS'] },
    also: [
      {
        shape: sequence(run('base64', 43)),
        checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
        context: {
          words: ['SPACES_SECRET', 'digitaloceanspaces.com'],
          unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
        },
      },
    ],
  },
  {
    id: 'linode-token',
    provider: 'Linode / Akamai',
    title: 'Linode personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('hex-lower', 64)),
    context: {
      words: ['linode'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'hetzner-cloud-token',
    provider: 'Hetzner',
    title: 'Hetzner Cloud API token',
    exposure: 'secret',
    severity: 'critical',
    // A word that is only near is not enough for an error: many things have this shape.
    confidence: 'medium',
    shape: sequence(run('base62', 64)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: {
      words: ['hetzner', 'hcloud'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'vultr-api-key',
    provider: 'Vultr',
    title: 'Vultr API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('alnum-upper', 36)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    context: { words: ['vultr'] },
  },
  {
    id: 'scaleway-secret-key',
    provider: 'Scaleway',
    title: 'Scaleway secret key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(...UUID),
    context: {
      words: ['SCW_SECRET_KEY', 'scalewaySecret', 'scalewayToken', 'scalewayApiKey', 'api.scaleway.com'],
      unless: ['projectid', 'organizationid'],
    },
  },
  {
    id: 'alibaba-access-key-secret',
    provider: 'Alibaba Cloud',
    title: 'Alibaba Cloud AccessKey secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('base62', 30)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: { words: ['accessKeySecret', 'aliyun', 'alibaba', 'ALICLOUD'] },
  },
  {
    id: 'ibm-cloud-api-key',
    provider: 'IBM Cloud',
    title: 'IBM Cloud API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('base64url', 44)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: {
      words: ['IBMCLOUD_API_KEY', 'IBM_CLOUD_API_KEY', 'ibmcloud', 'iam.cloud.ibm.com', 'bluemix', 'IBM_API_KEY'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'oracle-oci-api-signing-key',
    provider: 'Oracle Cloud',
    title: 'Oracle Cloud API signing key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: { kind: 'pem', labels: ['RSA PRIVATE KEY', 'PRIVATE KEY'], encrypted: false, minBody: 64 },
    context: { words: ['ocid1.', 'tenancy'] },
  },
  {
    id: 'yandex-cloud-key',
    provider: 'Yandex Cloud',
    title: 'Yandex Cloud key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: prefixed('AQVN', 'base64url', 35, 38),
    context: YANDEX,
    also: [
      {
        shape: sequence(literal('t1.'), run('base64url', 20, 300), literal('.'), run('base64url', 86)),
        context: YANDEX,
      },
      {
        shape: sequence(literal('YC'), run('base64url', 38)),
        checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
        context: YANDEX,
      },
    ],
  },
];
