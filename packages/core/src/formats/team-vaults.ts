import { choice, literal, run, sequence, UUID, type Context, type TokenFormat } from '../format.ts';

const BITWARDEN: Context = { words: ['bitwarden', 'BW_CLIENT'] };

/** Vaults of teams: Infisical and Bitwarden. */
export const TEAM_VAULTS: readonly TokenFormat[] = [
  {
    id: 'infisical-service-token',
    provider: 'Infisical',
    title: 'Infisical service token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(
      literal('st.'),
      run('alnum-dash', 20, 40),
      literal('.'),
      run('hex-lower', 32, 64),
      literal('.'),
      run('hex-lower', 32),
    ),
    context: { words: ['infisical'] },
  },
  {
    id: 'bitwarden-client-secret',
    provider: 'Bitwarden',
    title: 'Bitwarden API credentials',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(choice('user.', 'organization.'), ...UUID),
    context: BITWARDEN,
    also: [
      {
        shape: sequence(run('base62', 30)),
        checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
        context: { words: ['BW_CLIENTSECRET', 'BITWARDEN_CLIENT_SECRET', 'bitwardenSecret'] },
      },
    ],
  },
];
