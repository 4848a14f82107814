#include "scaffold/new_knowledge_base.hpp"

#include "pack/field_check.hpp"
#include "scaffold/new_files.hpp"
#include "scaffold/new_name.hpp"
#include "scaffold/new_pack.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace waymark {

Scaffolded new_knowledge_base(const std::filesystem::path& folder, Date today) {
  // 'name/' means the same as 'name'.
  const std::filesystem::path place = folder.has_filename() ? folder : folder.parent_path();
  const std::string id = place.filename().string();
  check_new_name("a knowledge base", id);
  std::vector<NewFile> files = pack_files(place / "guide", "guide", today);
  files.insert(files.begin(), {place / "knowledge-base.yaml",
                               fmt::format(R"(# A knowledge base: what it is called, and which packs it is made of.
schema: 1
id: {}
title: {}
summary: One sentence that says what this knowledge base is for.
language: en-GB

# Who publishes it, and where readers can write to:
# publisher:
#   name: Your organisation
#   email: name@example.org

# The packs' folders, in the order in which readers meet them.
packs:
  - guide
)",
                                           id, title_from_name(id))});
  write_new_files(place, files);
  Scaffolded result;
  for (NewFile& file : files) {
    result.created.push_back(std::move(file.path));
  }
  return result;
}

}  // namespace waymark
