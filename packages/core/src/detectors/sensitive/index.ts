import type { Detector } from '../../match.ts';
import { internalEndpointDetector } from './internal-endpoint.ts';
import { passwordInPayloadDetector } from './password-in-payload.ts';
import { paymentCardDetector } from './payment-card/index.ts';

export { INTERNAL_ENDPOINT_RULE } from './internal-endpoint.ts';
export { PASSWORD_IN_PAYLOAD_RULE } from './password-in-payload.ts';
export { PAYMENT_CARD_RULE } from './payment-card/index.ts';

/** The detectors of data that is sensitive though it opens nothing. */
export function sensitiveDetectors(): readonly Detector[] {
  return [paymentCardDetector(), passwordInPayloadDetector(), internalEndpointDetector()];
}
