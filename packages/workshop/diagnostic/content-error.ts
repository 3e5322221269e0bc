/** Content with errors, which have been printed: nothing could be generated from it. */
export class ContentError extends Error {
  constructor(place: string) {
    super(`${place}: 内容有错误，未生成 / the content has errors, nothing was generated`);
  }
}
