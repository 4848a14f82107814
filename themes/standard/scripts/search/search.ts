// Searching: what 'assets/search.js' does once a page has loaded it.
import { Engine } from './engine';
import { ResultsPage } from './results_page';
import { fetch_by_script, Shards } from './shards';
import { Suggestions } from './suggestions';

function when_idle(task: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(task);
  else window.setTimeout(task);
}

function start(): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const site = new URL('../', script.src).href;
  const engine = Engine.open(new Shards(fetch_by_script(`${site}search/`))).catch(() => undefined);
  void engine.then((opened) => opened && when_idle(() => opened.warm_up()));
  for (const form of document.querySelectorAll<HTMLFormElement>('form.wm-search')) {
    const input = form.querySelector<HTMLInputElement>('input[name=q]');
    if (input) new Suggestions(form, input, site, engine).start();
  }
  const place = document.querySelector<HTMLElement>('.wm-search-results');
  const form = document.querySelector<HTMLFormElement>('form.wm-search--page');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  if (place && form && input) new ResultsPage(place, form, input, site, engine).start();
}

start();
