#include "scaffold/new_plugin.hpp"

#include "pack/field_check.hpp"
#include "scaffold/new_files.hpp"
#include "scaffold/new_name.hpp"
#include "scaffold/page_template.hpp"
#include "text/error.hpp"

#include <waymark/plugin_abi.hpp>
#include <waymark/read_model.hpp>

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace waymark {
namespace {

std::string cmake_text(std::string_view id) {
  return fmt::format(
      R"(# Builds the plugin {0}.so and tests it. Say where Waymark is installed, if CMake doesn't find it:
#   cmake -S . -B build -DCMAKE_PREFIX_PATH=FOLDER && cmake --build build && ctest --test-dir build
cmake_minimum_required(VERSION 3.25)
project({0} VERSION 0.1.0 LANGUAGES CXX)

find_package(WaymarkPlugin {1} REQUIRED)
enable_testing()

waymark_add_plugin({0} SOURCES {0}.cpp)
# Adds the plugin to a copy of the sample, builds that with the real worker, and looks for these words in the page.
waymark_test_plugin({0} SAMPLE sample PAGE guide/index.html EXPECT "Duty coordinator" "01632 960 001")
)",
      id, kSdkVersion);
}

std::string source_text(std::string_view id) {
  return fmt::format(R"(// {0}: a table of contacts from a data file. Change it into what you need.
#include <waymark/plugin.hpp>

namespace {{

/// Same request, same answer: a plugin has no clock, no files and no network; all it needs is in the request.
void run(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply) {{
  const waymark::Value& data = request.data("data");
  if (!data.is_list()) {{
    reply.error(data.place, "the contacts must be a list", "start each with '- role:'");
    return;
  }}
  reply.blocks.open_table("ll", request.argument);  // two columns, aligned left; the argument is the caption
  reply.blocks.open_row(true);
  reply.blocks.cell("Role", true);
  reply.blocks.cell("Telephone", true);
  reply.blocks.close();
  for (const waymark::Value& contact : data.items) {{
    waymark::ValueReader reader(contact, "the contact", reply);
    reply.blocks.open_row();
    reply.blocks.cell(reader.required_text("role"), true);
    reply.blocks.cell(reader.required_text("telephone"));
    reply.blocks.close();
    reader.finish();
  }}
  reply.blocks.close();
}}

waymark::PluginDescription describe() {{
  waymark::PluginDirective directive{{"{0}", "A table of contacts.", run}};
  directive.takes_argument = true;
  directive.options = {{{{"data", "the contacts", waymark::OptionKind::Type::data, {{}}, true}}}};
  return {{"{0}", "0.1.0", {{directive}}}};
}}

}}  // namespace

WAYMARK_PLUGIN(describe)
)",
                     id);
}

std::string readme_text(std::string_view id) {
  return fmt::format(R"(# {0}

A plugin for Waymark. It brings the directive `{0}`, a table of contacts from a data file:

    ```{{{0}}} Whom to call
    :data: contacts.yaml
    ```

## Build and test it

    cmake -S . -B build -DCMAKE_PREFIX_PATH=FOLDER
    cmake --build build
    ctest --test-dir build --output-on-failure

`FOLDER` is where Waymark was installed; leave it out if that is `/usr` or `/usr/local`. The test adds the plugin to a
copy of `sample/`, builds that knowledge base with the real worker, and looks for words that the page must show.

## Use it

    waymark plugin add build/{0}.so KNOWLEDGE-BASE

copies the plugin into the knowledge base's folder `plugins/` and records it in `plugins.lock`. From then on it runs as
long as its bytes stay the same. After a change, build it and add it again.

## Change it

`{0}.cpp` says what the directive is called, what it takes and what it becomes. The headers in `include/waymark` of your
installation describe the rest; start with `plugin.hpp`.
)",
                     id);
}

std::string sample_page_text(std::string_view id, Date today) {
  return page_front_matter("Whom to call", "Contacts of an invented service, to try the plugin with.", today) +
         fmt::format(R"(
```{{{}}} Whom to call
:data: contacts.yaml
```
)",
                     id);
}

}  // namespace

Scaffolded new_plugin(const std::filesystem::path& folder, std::string_view id, Date today) {
  check_new_name("a plugin", id);
  if (!is_plain_id(id)) {
    throw UsageError(fmt::format("'{}' can't be a plugin's id", id),
                     "use small letters, digits and single hyphens, from a letter on, at most 64");
  }
  const std::filesystem::path place = folder / id;
  std::vector<NewFile> files{
      {place / "CMakeLists.txt", cmake_text(id)},
      {place / (std::string(id) + ".cpp"), source_text(id)},
      {place / "README.md", readme_text(id)},
      {place / "sample/knowledge-base.yaml",
       "# A knowledge base of one page, to try the plugin with.\nschema: 1\nid: sample\ntitle: Sample\n"
       "summary: Tries a plugin.\nlanguage: en-GB\npacks:\n  - guide\n"},
      {place / "sample/guide/pack.yaml",
       "schema: 1\nid: guide\ntitle: Guide\nversion: 0.1.0\nsummary: Tries a plugin.\n"},
      {place / "sample/guide/index.md", sample_page_text(id, today)},
      {place / "sample/guide/contacts.yaml",
       "- role: Duty coordinator\n  telephone: 01632 960 001\n- role: Out of hours\n  telephone: 01632 960 002\n"},
  };
  write_new_files(place, files);
  Scaffolded result;
  for (NewFile& file : files) {
    result.created.push_back(std::move(file.path));
  }
  result.to_do.push_back(fmt::format("build and test it as {} says", (place / "README.md").generic_string()));
  return result;
}

}  // namespace waymark
