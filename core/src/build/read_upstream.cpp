#include "build/read_upstream.hpp"

#include "build/expand_directives.hpp"
#include "check/link_resolver.hpp"
#include "markdown/parse_page.hpp"
#include "render/model/model_hash.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

/// Lets a library say what its national packs say by themselves, for as long as the object lives.
class NationalWords {
 public:
  explicit NationalWords(Library& library) : library_(library) { swap(); }
  ~NationalWords() { swap(); }
  NationalWords(const NationalWords&) = delete;
  NationalWords& operator=(const NationalWords&) = delete;

 private:
  void swap() {
    std::swap(library_.glossary, library_.national.glossary);
    std::swap(library_.placeholders, library_.national.placeholders);
  }
  Library& library_;
};

std::string published_hash(const Library& library, const PageSource& page) {
  const Pack& pack = library.packs[page.pack];
  if (pack.origin == kNoOrigin) {
    return {};
  }
  const auto& hashes = library.origins[pack.origin].hashes;
  const auto found = hashes.find(page.id);
  return found == hashes.end() ? std::string() : found->second;
}

}  // namespace

std::vector<UpstreamPage> read_upstream(const BuildRequest& request, Library& library,
                                        const std::vector<std::uint32_t>& targets) {
  std::vector<std::uint32_t> pages;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i] != kNoPage && library.overlays[i].meta.overlay.kind == Overlay::Kind::override) {
      pages.push_back(targets[i]);
    }
  }
  std::vector<UpstreamPage> result;
  if (pages.empty()) {
    return result;
  }
  std::sort(pages.begin(), pages.end());
  Diagnostics ignored;
  const NationalWords words(library);
  // Why a host of its own: plugins' data is kept with its placeholders replaced.
  PluginRules rules = request.plugins;
  rules.call_twice = false;
  PluginHost plugins(library.knowledge_base, core_directive_names(), rules, ignored);
  const GlossaryMatcher glossary(library.glossary);
  const ExpandDirective expand = expand_directives(plugins);
  const MarkdownContext context{library, glossary, expand};
  std::vector<Document> documents(library.pages.size());
  for (const std::uint32_t page : pages) {
    documents[page] = parse_page(library.pages[page], context, ignored);
  }
  plugins.finish(ignored);
  const LinkResolver resolver(library, documents);
  for (const std::uint32_t page : pages) {
    resolver.resolve(page, ignored);
    UpstreamPage upstream;
    upstream.page = page;
    upstream.model = edition_page_json(library, page, documents[page]);
    upstream.hash = model_hash(upstream.model);
    upstream.published = published_hash(library, library.pages[page]);
    result.push_back(std::move(upstream));
  }
  return result;
}

}  // namespace waymark
