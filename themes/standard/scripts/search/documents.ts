// Whether the PDFs lie beside this copy of the site: an edition can be handed on without them.

/// What 'editions.js' tells; unless it says that they are not there, they are.
export function has_documents(): boolean {
  const version = document.querySelector<HTMLElement>('.wm-edition')?.dataset['version'];
  const editions = window.waymarkEditions?.editions;
  return !Array.isArray(editions) || editions.find((each) => each?.version === version)?.documents !== false;
}
