/** Hands a file made in the page to the person, as a download. */
export function saveFile(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the content while the click is handled, but some only begin then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
