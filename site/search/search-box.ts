import type { Language } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import { searchTexts } from '../i18n/search.ts';
import { excerpt, type Filters, type Finder, type Found, openFinder } from './find.ts';

/** As many results are listed. */
const SHOWN = 20;

/**
 * `<search-box>`: the form and the list of results of SearchBox.astro. Loads the search data when it is first used; what
 * people type is only ever shown as text. `data-query` of the list says which query it answers.
 */
class SearchBox extends HTMLElement {
  #finder: Promise<Finder> | undefined;

  connectedCallback(): void {
    const form = this.#part('form');
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('input', () => void this.#search());
    this.addEventListener('keydown', event => this.#move(event));
    this.#part('input').addEventListener('focus', () => void this.#open());
    if (this.dataset['address'] !== undefined) {
      this.#part('input').value = new URL(location.href).searchParams.get('q') ?? '';
      if (this.#part('input').value !== '') void this.#search();
    }
  }

  #part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    return this.querySelector(name) as HTMLElementTagNameMap[Name];
  }

  get #language(): Language {
    return this.dataset['language'] === 'en' ? 'en' : 'zh';
  }

  /** A failure is not kept, so that typing tries again. */
  #open(): Promise<Finder> {
    this.#finder ??= openFinder(this.dataset['base'] ?? '/', this.#language);
    this.#finder.catch(() => {
      this.#finder = undefined;
    });
    return this.#finder;
  }

  async #search(): Promise<void> {
    const words = searchTexts[this.#language];
    const query = this.#part('input').value.trim();
    const [edition, chapter] = [...this.querySelectorAll('select')].map(({ value }) => value);
    this.#remember(query);
    if (query === '') return this.#show('', [], '');
    if (!this.#finder) this.#say(words.loading);
    try {
      const finder = await this.#open();
      const found = await finder.find(query, { edition, chapter } as Filters);
      // Typed on in the meantime: the later search shows its own.
      if (query === this.#part('input').value.trim()) this.#show(query, found, countOf(query, found, words));
    } catch {
      this.#say(words.failed);
    }
  }

  /** On the page of the search the address holds the query, to be kept or sent on. */
  #remember(query: string): void {
    if (this.dataset['address'] === undefined) return;
    const url = new URL(location.href);
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    history.replaceState(history.state, '', url);
  }

  #say(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = message;
  }

  #show(query: string, found: readonly Found[], message: string): void {
    this.#say(message);
    const list = this.#part('ol');
    const sought = query.normalize('NFKC').split(/\s+/);
    list.replaceChildren(...found.slice(0, SHOWN).map(one => resultItem(one, sought, this.#language)));
    list.dataset['query'] = query;
  }

  /** Arrows go through the results; up from the first is back in the field. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops: HTMLElement[] = [this.#part('input'), ...this.querySelectorAll<HTMLElement>('ol a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

function countOf(query: string, { length }: readonly Found[], words: (typeof searchTexts)[Language]): string {
  if (length === 0) return fill(words.none, { query });
  if (length > SHOWN) return fill(words.capped, { count: length, shown: SHOWN });
  return length === 1 ? words.one : fill(words.many, { count: length });
}

function resultItem(found: Found, sought: readonly string[], language: Language): HTMLLIElement {
  const words = searchTexts[language];
  const item = document.createElement('li');
  if (found.kind === 'page') {
    const link = element('a', '', found.title);
    link.href = found.address;
    item.append(link, element('span', 'where', words.page), marked(found.excerpt, sought));
    return item;
  }
  const { kind, edition, number, title, chapter, text, summary, address } = found.entry;
  const link = element('a', '', '');
  link.href = address;
  const shown = kind === 'field' ? element('code', 'number', number) : element('span', 'number', number);
  link.append(shown, ' ', title[language]);
  const name = edition === 'draft' ? words.draft : fill(words.editionName, { id: edition });
  const where = [words[kind], name, chapter.title[language]].filter(Boolean).join(' · ');
  const description = marked(language === 'en' && summary !== '' ? summary : text, sought);
  if (language === 'en' && summary === '') description.lang = 'zh-CN';
  item.append(link, element('span', 'where', where), description);
  return item;
}

function marked(text: string, sought: readonly string[]): HTMLParagraphElement {
  const paragraph = element('p', '', '');
  paragraph.append(
    ...excerpt(text, sought).map(stretch =>
      stretch.found ? element('mark', '', stretch.text) : stretch.text,
    ),
  );
  return paragraph;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

customElements.define('search-box', SearchBox);
