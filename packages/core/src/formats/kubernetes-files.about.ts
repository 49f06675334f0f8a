import type { About } from '../format.ts';

/** Texts on files of Kubernetes that hold credentials. */
export const KUBERNETES_FILES_ABOUT: Readonly<Record<string, About>> = {
  'kubernetes-kubeconfig': {
    why: 'It opens the cluster with the rights of its user.',
    remedy: 'Rotate the client certificate, then keep the file off every build.',
    docs: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
  },
  'kubernetes-secret-manifest': {
    why: 'Its values are written in base64, which hides nothing.',
    remedy: 'Change every value in it, then use sealed or external secrets.',
    docs: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  },
};
