/**
 * The headers that every answer of the site has, wherever it is hosted: pages carry their own policy, and this is what a
 * page cannot say of itself, with the promise to send nothing anywhere.
 */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "connect-src 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** What once stood at the root of the host, and stands below the id of a standard now. */
export interface MovedSite {
  /** The folder of the site on its host, `/` or `/standard/`. */
  readonly base: string;
  readonly standard: string;
  /** Files and folders at the root of that standard's site, e.g. `2024`, `check`; pages of them stand in en/, too. */
  readonly names: readonly string[];
}

const lines = (line: (name: string, value: string) => string): string =>
  Object.entries(SITE_HEADERS)
    .map(([name, value]) => line(name, value))
    .join('\n');

/**
 * What a server has to be told to send the headers, with folders by their index.html and anything unknown by 404.html,
 * and to lead from the addresses of `moved` to today's. `headers` and `redirects` are `_headers` and `_redirects`, as
 * Cloudflare Pages, Netlify and others read them; they are in dist/.
 */
export function serverConfigs(
  moved: MovedSite,
): Readonly<Record<'nginx' | 'caddy' | 'headers' | 'redirects', string>> {
  const { base, standard } = moved;
  const old = `^${escaped(base)}((?:en/)?(?:${moved.names.map(escaped).join('|')})(?:/.*)?)$`;
  return {
    nginx: `server {
    listen 80;
    server_name standard.example.org;
    root /srv/standard/dist;
    charset utf-8;
    charset_types text/html text/plain text/css application/javascript application/json;
    error_page 404 /404.html;
    # A location with an add_header of its own would lose these.
${lines((name, value) => `    add_header ${name} "${value}" always;`)}
    location / { try_files $uri $uri/ =404; }
    location ~ "/_astro/" { expires 1y; }
    # Addresses from before standards had folders of their own.
    location ~ "${old}" { return 301 ${base}${standard}/$1$is_args$args; }
}
`,
    caddy: `(headers) {
    header {
${lines((name, value) => `        ${name} "${value}"`)}
    }
}
standard.example.org {
    root * /srv/standard/dist
    encode gzip
    import headers
    # Addresses from before standards had folders of their own.
    @moved path_regexp moved "${old}"
    redir @moved ${base}${standard}/{re.moved.1}?{query} 301
    file_server
    handle_errors {
        import headers
        rewrite * /404.html
        file_server
    }
}
`,
    headers: `/*
${lines((name, value) => `  ${name}: ${value}`)}
`,
    redirects: moved.names
      .flatMap(name => [name, `en/${name}`])
      .flatMap(path => [path, `${path}/*`])
      .map(path => `${base}${path} ${base}${standard}/${path.replace('*', ':splat')} 301\n`)
      .join(''),
  };
}

function escaped(text: string): string {
  return text.replace(/[.^$*+?()[\]{}|\\]/g, character => `\\${character}`);
}
