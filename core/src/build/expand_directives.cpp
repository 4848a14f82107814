#include "build/expand_directives.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

ExpandDirective expand_directives(PluginHost& plugins) {
  std::vector<std::string_view> known = core_directive_names();
  known.insert(known.end(), plugins.directive_names().begin(), plugins.directive_names().end());
  std::sort(known.begin(), known.end());
  return [&plugins, known = std::move(known)](const DirectiveCall& call, const AddBody& add_body,
                                              DocumentBuilder& builder, Diagnostics& found) {
    const std::vector<std::string_view>& core = core_directive_names();
    if (std::find(core.begin(), core.end(), call.name) != core.end()) {
      expand_core_directive(call, add_body, builder, found);
    } else if (!plugins.expand(call, builder, found)) {
      report_unknown_directive(call, known, found);
    }
  };
}

}  // namespace waymark
