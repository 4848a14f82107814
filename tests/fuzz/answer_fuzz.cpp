// Any bytes as a plugin's answer, to a directive and to the question what it is: no crash, and never more on the page
// than the model allows.
#include "plugin/description.hpp"
#include "plugin/reply.hpp"

#include <waymark/member_reader.hpp>
#include <waymark/plugin_abi.hpp>

#include "sound_page.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace waymark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view answer(reinterpret_cast<const char*>(data), size);
  const ExpandDirective expand = [answer](const DirectiveCall& call, const AddBody&, DocumentBuilder& builder,
                                          Diagnostics& diagnostics) {
    add_plugin_reply(answer, call, {"plugin", kPluginDownloads | kPluginAssets}, builder, diagnostics);
  };
  fuzz::require_sound_page(fuzz::library_of("## Roles\n\n- item\n\n  ```{grid}\n  ```\n\n## Roles\n"), expand);
  try {
    read_description(answer, kPluginDownloads | kPluginAssets);
  } catch (const ModelError&) {  // NOLINT: it is refused by the one exception that says so
  }
  return 0;
}
