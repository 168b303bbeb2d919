/**
 * How the chains of drand sign: lengths of keys and signatures, and whether a beacon is signed together with
 * the signature before it.
 *
 * Source: https://docs.drand.love/docs/cryptography and `crypto/schemes.go` of github.com/drand/drand.
 */

export type BeaconScheme =
  | "pedersen-bls-chained"
  | "pedersen-bls-unchained"
  | "bls-unchained-on-g1"
  | "bls-unchained-g1-rfc9380"
  | "bls-bn254-unchained-on-g1";

export interface SchemeForm {
  readonly publicKeyBytes: number;
  readonly signatureBytes: number;
  readonly isChained: boolean;
}

export const SCHEMES: Readonly<Record<BeaconScheme, SchemeForm>> = {
  "pedersen-bls-chained": { publicKeyBytes: 48, signatureBytes: 96, isChained: true },
  "pedersen-bls-unchained": { publicKeyBytes: 48, signatureBytes: 96, isChained: false },
  "bls-unchained-on-g1": { publicKeyBytes: 96, signatureBytes: 48, isChained: false },
  "bls-unchained-g1-rfc9380": { publicKeyBytes: 96, signatureBytes: 48, isChained: false },
  "bls-bn254-unchained-on-g1": { publicKeyBytes: 128, signatureBytes: 64, isChained: false },
};
