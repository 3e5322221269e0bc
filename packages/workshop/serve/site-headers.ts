/**
 * The headers that every answer of the site has, wherever it is hosted: pages carry their own policy, and this is what a
 * page cannot say of itself, with the promise to send nothing anywhere.
 */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "connect-src 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const lines = (line: (name: string, value: string) => string): string =>
  Object.entries(SITE_HEADERS)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** What a server has to be told to send them, with folders by their index.html and anything unknown by 404.html. */
export const SERVER_CONFIGS = {
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
    location /_astro/ { expires 1y; }
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
    file_server
    handle_errors {
        import headers
        rewrite * /404.html
        file_server
    }
}
`,
  /** `_headers`, as Cloudflare Pages, Netlify and others read it; it is in dist/. */
  static: `/*
${lines((name, value) => `  ${name}: ${value}`)}
`,
};
