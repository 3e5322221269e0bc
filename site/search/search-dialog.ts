/** `<search-dialog>`: opens the search over the page, by its link or Ctrl+K; closes by Esc, its button or beside it. */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog') as HTMLDialogElement;
    const open = () => {
      dialog.showModal();
      this.querySelector('input')?.select();
    };
    this.querySelector('.open')?.addEventListener('click', event => {
      // With a key held the link is to open elsewhere, as links do.
      if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      event.preventDefault();
      open();
    });
    this.querySelector('.close')?.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', event => {
      const isBeside = event.target === dialog;
      const isLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (isBeside || isLink) dialog.close();
    });
    window.addEventListener('keydown', event => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    });
  }
}

customElements.define('search-dialog', SearchDialog);
