#include "cli/commands.hpp"
#include "cli/today.hpp"
#include "scaffold/scaffold.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace waymark {

int run_new(const CommandOptions& options) {
  const Date day = today(options.date);
  Scaffolded made;
  if (options.kind == "knowledge-base") {
    made = new_knowledge_base(options.name, day);
  } else if (options.kind == "pack") {
    made = new_pack(options.folder, options.name, day);
  } else {
    made = new_page(options.folder, options.name, day);
  }
  for (const std::filesystem::path& file : made.files) {
    fmt::print("made {}\n", file.generic_string());
  }
  for (const std::string& note : made.notes) {
    fmt::print("{}\n", note);
  }
  return kDone;
}

}  // namespace waymark
