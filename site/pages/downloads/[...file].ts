import { listDownloads, readDownload } from '../../data/downloads.ts';

export const getStaticPaths = () =>
  [...listDownloads().map(({ path }) => path), 'SHA256SUMS'].map(file => ({ params: { file } }));

/** The files themselves, byte for byte, so that their digests hold. */
export function GET({ params }: { params: { file: string } }): Response {
  return new Response(readDownload(params.file));
}
