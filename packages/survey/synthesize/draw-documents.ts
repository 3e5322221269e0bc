import { calibration, type Size } from './calibration.ts';
import { atRank, rankLike } from './quantile.ts';
import { pickWeighted, type RandomStream } from './random-stream.ts';

const { documents, intellectual_property: ip, correlations } = calibration;
const KINDS = ['software_rd_quality', 'it_service_quality'];
const DAY = 86_400_000;
const AS_OF = Date.parse(calibration.as_of);
const LATEST_EXPIRY = 400;
const LONGEST_DAYS = 1100;
/** The dates around the reference date, from the one on which a document expired longest ago. */
const DAYS = Array.from({ length: LATEST_EXPIRY + LONGEST_DAYS }, (_, at) =>
  new Date(AS_OF + (at - LATEST_EXPIRY) * DAY).toISOString().slice(0, 10),
);

/** Qualifications: none for some, up to three for the others. */
export function drawQualifications(stream: RandomStream, size: Size) {
  if (!stream.chance(documents.qualifications[size])) return [];
  return Array.from({ length: 1 + stream.below(3) }, (_, at) => ({
    name: `合成资质 ${at + 1}`,
    valid_until: drawExpiry(stream),
    ...(stream.chance(documents.details) && { ...drawNumber(stream), issuer: '合成发证机构' }),
  }));
}

/** The certificates of the two management systems, which the able more often have. */
export function drawCertificates(stream: RandomStream, size: Size, strength: number) {
  const share = documents.certificates[size];
  return KINDS.filter(() => {
    const rank = rankLike(stream, strength, correlations.documents_and_strength);
    return atRank([1000, 0], rank) < share;
  }).map(kind => ({
    kind,
    valid_until: drawExpiry(stream),
    ...(stream.chance(documents.details) && { name: '合成体系证书', ...drawNumber(stream) }),
  }));
}

/** Intellectual property: as many enterprises have some as the public aggregate says. */
export function drawIntellectualProperty(stream: RandomStream, size: Size, strength: number) {
  if (!stream.chance(ip.share)) return [];
  const rank = rankLike(stream, strength, correlations.documents_and_strength);
  return Array.from({ length: atRank(ip.entries[size], rank) }, (_, at) => ({
    kind: pickWeighted(stream, ip.kinds),
    ai_related: at === 0 || stream.chance(ip.ai_related),
    ...(stream.chance(documents.details) && { title: `合成成果 ${at + 1}`, ...drawNumber(stream) }),
  }));
}

/** Valid for up to three years more, expired, for ever, or not dated. */
function drawExpiry(stream: RandomStream): string | undefined {
  if (stream.chance(documents.undated)) return undefined;
  if (stream.chance(documents.long_term)) return 'long_term';
  const days = stream.chance(documents.expired)
    ? -1 - stream.below(LATEST_EXPIRY)
    : stream.below(LONGEST_DAYS);
  return DAYS[days + LATEST_EXPIRY];
}

function drawNumber(stream: RandomStream): { number: string } {
  return { number: `合成-${stream.below(900_000) + 100_000}` };
}
