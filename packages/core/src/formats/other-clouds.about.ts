import type { About } from '../format.ts';

const ALIBABA = 'https://www.alibabacloud.com/help/en/ram/';

/** Texts on the credentials of smaller clouds. */
export const OTHER_CLOUDS_ABOUT: Readonly<Record<string, About>> = {
  'alibaba-access-key-id': {
    why: 'It shows that long-term keys are in the build, and the secret of 30 characters is usually beside it.',
    remedy: 'Delete the AccessKey, then let a server hand out temporary credentials through STS.',
    docs: ALIBABA,
  },
  'alibaba-sts-token': {
    why: 'For an upload at run time it is normal; here it is a session that somebody baked in.',
    remedy: 'Let it expire, then issue one for each session, with a narrow policy.',
    docs: ALIBABA,
  },
  'tencent-secret-id': {
    why: 'With the SecretKey, which is usually beside it, it controls the resources of the account.',
    remedy: 'Disable the key, then let a server hand out temporary credentials through STS.',
    docs: 'https://www.tencentcloud.com/document/product/598',
  },
  'oracle-oci-ocid': {
    why: 'It names a resource and opens nothing.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.oracle.com/en-us/iaas/Content/General/Concepts/identifiers.htm',
    condition: 'fine as long as no signing key is beside it',
  },
};
