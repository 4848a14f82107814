#include "build/working_set.hpp"

#include "edition/edition_record.hpp"
#include "render/model/model_hash.hpp"

#include <tbb/parallel_for.h>

#include <cstddef>
#include <cstdint>
#include <string>

namespace waymark {

EditionSet working_set(const CheckedLibrary& checked) {
  const Library& library = checked.library;
  EditionSet set;
  set.name = "working folder";
  for (const PageSource& page : library.pages) {
    if (page.meta.status != PageStatus::draft) {
      set.pages.push_back({page.id, page.meta.title, {}});
    }
  }
  tbb::parallel_for(std::size_t{0}, set.pages.size(), [&](std::size_t i) {
    const std::uint32_t page = library.page_by_id.at(set.pages[i].id);
    set.pages[i].hash = model_hash(edition_page_json(library, page, checked.documents[page]));
  });
  for (const PageSource& page : library.pages) {
    for (const std::string& was : page.meta.was) {
      set.moved.emplace(was, page.id);
    }
  }
  if (!library.glossary.empty()) {
    const Json model = edition_glossary_json(library);
    set.pages.push_back({std::string(kGlossaryId), model.at("title").get<std::string>(), model_hash(model), true});
  }
  set.load = [&checked](const std::string& id) {
    if (id == kGlossaryId) {
      return edition_glossary_json(checked.library);
    }
    const std::uint32_t page = checked.library.page_by_id.at(id);
    return edition_page_json(checked.library, page, checked.documents[page]);
  };
  return set;
}

}  // namespace waymark
