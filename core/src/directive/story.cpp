#include "directive/story.hpp"

#include "data/mapping_reader.hpp"
#include "directive/directive_input.hpp"

#include <utility>

namespace waymark {

void add_story(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.errors();
  check_no_argument(call, diagnostics);
  check_options(call, {}, diagnostics);
  const auto root = read_body(call, diagnostics);
  if (!root) {
    return;
  }
  MappingReader reader(*root, file_of(call), "a story", diagnostics);
  Story story;
  story.role = reader.required_text("role");
  story.want = reader.required_text("want");
  story.benefit = reader.required_text("benefit");
  reader.finish();
  if (diagnostics.errors() != before) {
    return;
  }
  builder.at(call.place.line, call.place.column);
  builder.node(builder.add(Kind::story)).data = static_cast<std::uint32_t>(builder.document().stories.size());
  builder.document().stories.push_back(std::move(story));
}

}  // namespace waymark
