/**
 * Full-width digits, letters and signs as ASCII and every kind of blank as a space, one character for one, so that
 * places stay valid. A full-width comma is folded only among full-width digits; elsewhere it is punctuation.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3})/g, ',')
    .replace(/[０-９Ａ-Ｚａ-ｚ．％＜＞＝（）]/g, one => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t\n]/g, ' ')
    .replaceAll('﹪', '%');
}
