export { canonicalJson, readableJson, sha256 } from '../../schema/digests.ts';
