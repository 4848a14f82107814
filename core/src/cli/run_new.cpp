#include "cli/commands.hpp"
#include "cli/today.hpp"
#include "scaffold/new_knowledge_base.hpp"
#include "scaffold/new_pack.hpp"
#include "scaffold/new_page.hpp"
#include "scaffold/new_plugin.hpp"

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
  } else if (options.kind == "plugin") {
    made = new_plugin(options.folder, options.name, day);
  } else {
    made = new_page(options.folder, options.name, day);
  }
  for (const std::filesystem::path& file : made.created) {
    fmt::print("made {}\n", file.generic_string());
  }
  for (const std::filesystem::path& file : made.changed) {
    fmt::print("changed {}\n", file.generic_string());
  }
  for (const std::string& note : made.to_do) {
    fmt::print("to do: {}\n", note);
  }
  return kDone;
}

}  // namespace waymark
