import { texts } from './language.ts';

/** The page for those who host the site. */
export const deployTexts = texts({
  zh: {
    title: '部署本站',
    description: '把生成的网站放到服务器上：文件、响应头，以及 nginx、Caddy 和静态托管的配置。',
    lead: '网站是一个文件夹里的静态文件，不需要程序和数据库，也不读写任何数据。',
    build: '生成',
    buildText:
      '运行下面的命令，把 dist/ 的全部内容放到服务器上。放在主机的子目录下时，用 SITE_BASE 写明子目录；SITE_URL 是公开的地址，用于网站地图。',
    commands: [
      ['npm run build:site', '生成 dist/'],
      ['SITE_BASE=/standard/ SITE_URL=https://standard.example.org npm run build:site', '放在子目录下'],
      ['npm run check:headers https://standard.example.org/', '检查已经部署的网站'],
    ],
    headers: '响应头',
    headersText:
      '每页自带内容安全策略，只运行生成时就有的脚本，不向别的主机发送任何内容。有两件事页面自己不能声明，要由服务器的响应头来说：本站不能嵌入别的网站的框架，以免用户在伪装的页面里填写数据；从本站离开时不告诉对方来自哪一页。若本单位的门户需要嵌入本站，把 frame-ancestors 的值改为门户的地址，检查命令会指出这一处不同。',
    header: '响应头',
    value: '值',
    reason: '作用',
    reasons: {
      'content-security-policy': '不能嵌入框架；数据只在本机，不发往别处',
      'x-content-type-options': '浏览器按声明的类型读取文件',
      'referrer-policy': '不告诉别的网站用户读的是哪一页',
    },
    servers: '配置',
    serversText:
      '以下配置由程序生成，与本站自己的服务器发送同样的响应头。请换成自己的域名和文件夹，并启用 HTTPS：nginx 另加证书，Caddy 自动取得。每项标准的网站各在以其标识命名的文件夹里；标准原来直接放在网站根目录下的地址，由配置转到现在的地址，不认识这些配置的服务器则显示一页转向的网页。托管服务若读取 _headers 和 _redirects，不必另作配置。',
    titles: {
      nginx: 'nginx',
      caddy: 'Caddy',
      headers: '静态托管：dist/_headers',
      redirects: '静态托管：dist/_redirects',
    },
    licences: '第三方软件',
    licencesText: '网页里含有的第三方软件及其许可列在这个文件中：',
  },
  en: {
    title: 'Host the site',
    description: 'Put the site on a server: files, headers, and what to tell nginx, Caddy and a static host.',
    lead: 'The site is a folder of static files: no program, no database, nothing read or written.',
    build: 'Build',
    buildText:
      'Run this and copy all of dist/ to the server. For a sub folder of a host, SITE_BASE names it; SITE_URL is the public address, for the site map.',
    commands: [
      ['npm run build:site', 'makes dist/'],
      ['SITE_BASE=/standard/ SITE_URL=https://standard.example.org npm run build:site', 'for a sub folder'],
      ['npm run check:headers https://standard.example.org/', 'checks a site that is hosted'],
    ],
    headers: 'Headers',
    headersText:
      'Each page carries a content security policy: only scripts that were there when it was built run, and nothing is sent to another host. Two things a page cannot say of itself, so the headers of the server have to: the site is not put in a frame of another, where people would fill in their data on a page in disguise; and a site that a link leads to is not told which page it came from. If a portal of your own has to embed the site, give its address in frame-ancestors; the check then names this one difference.',
    header: 'Header',
    value: 'Value',
    reason: 'What it is for',
    reasons: {
      'content-security-policy': 'no frames; data stay on the computer',
      'x-content-type-options': 'browsers read a file as the type it is said to be',
      'referrer-policy': 'no other site learns which page was read',
    },
    servers: 'Servers',
    serversText:
      'These are generated and send what the server of this project itself sends. Put in your own name and folder, and use HTTPS: nginx needs a certificate, Caddy gets one by itself. The site of each standard is in a folder by the id of the standard; addresses from when a standard stood at the root of the host are led to those of today, and where a server knows nothing of this, a page does it. A host that reads _headers and _redirects needs nothing else.',
    titles: {
      nginx: 'nginx',
      caddy: 'Caddy',
      headers: 'A static host: dist/_headers',
      redirects: 'A static host: dist/_redirects',
    },
    licences: 'Third-party software',
    licencesText: 'The software of others in these pages and its licences stand in this file:',
  },
});
