import { SITE_HEADERS } from '@zhunsheng/workshop';

/**
 * What is wrong with the headers of the hosted site at `address`, a line each; [] when all is as it should be. The first
 * page, a page that is not there and a file are asked for, because servers treat these apart, and an address as it was
 * before standards had folders of their own.
 */
export async function checkHeaders(address: string): Promise<string[]> {
  const home = new URL(address.endsWith('/') ? address : `${address}/`);
  const paths = ['', 'no-such-page/', 'favicon.svg'];
  const found = await Promise.all(paths.map(path => faultsAt(new URL(path, home))));
  return [...found.flat(), ...(await movedFaults(new URL('search/', home)))];
}

/** What is wrong with an address from before standards had folders of their own: a header or a page leads to today's. */
async function movedFaults(old: URL): Promise<string[]> {
  const response = await fetch(old, { redirect: 'manual' });
  const page = await response.text();
  const to =
    response.headers.get('location') ?? /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page)?.[1];
  const { status } = to === undefined ? response : await fetch(new URL(to, old), { method: 'HEAD' });
  return to !== undefined && status === 200
    ? []
    : [`${old}  没有转到现在的地址（${to ?? status}） / does not lead to its new address (${to ?? status})`];
}

async function faultsAt(url: URL): Promise<string[]> {
  const { headers, body, status } = await fetch(url);
  await body?.cancel();
  const wanted = url.pathname.endsWith('/no-such-page/') ? 404 : 200;
  const faults =
    status === wanted
      ? []
      : [`${url}  状态是 ${status}，应为 ${wanted} / status ${status} instead of ${wanted}`];
  const lacking = Object.entries(SITE_HEADERS).flatMap(([name, value]) => {
    const given = headers.get(name);
    // A policy may hold more than is asked for.
    const missing = value.split('; ').filter(part => !(given ?? '').split(/\s*[;,]\s*/).includes(part));
    if (missing.length === 0) return [];
    const [parts, has] = [`${name}: ${missing.join('; ')}`, given === null ? '' : `（${given}）`];
    return [`${url}  缺少${has} / lacks ${parts}`];
  });
  return [...faults, ...lacking];
}

/** `npm run check:headers URL`. Exit status 0 when all headers are there, 1 when not, 2 when the site cannot be asked. */
async function main(address: string | undefined): Promise<number> {
  if (address === undefined || !URL.canParse(address)) {
    console.error('用法：npm run check:headers https://… / usage: npm run check:headers https://…');
    return 2;
  }
  try {
    const faults = await checkHeaders(address);
    console.log(faults.length === 0 ? '响应头齐全 / all headers are there' : faults.join('\n'));
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    console.error(
      `${address} 没有应答（${cause?.code ?? error}），请核对地址 / no answer (${cause?.code ?? error}): check the address`,
    );
    return 2;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv[2]);
