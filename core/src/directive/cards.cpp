#include "directive/cards.hpp"

#include "data/mapping_reader.hpp"
#include "directive/directive_input.hpp"

namespace waymark {

void add_cards(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics) {
  check_no_argument(call, diagnostics);
  check_options(call, {}, diagnostics);
  const auto root = read_body(call, diagnostics);
  if (!root) {
    return;
  }
  if (!root->is_sequence() || root->items.empty()) {
    diagnostics.error({file_of(call), root->line, root->column}, "cards must be a list of pages",
                      "start each with '- page: ...'");
    return;
  }
  builder.open(Kind::cards, call.place.line, call.place.column);
  for (const YamlNode& item : root->items) {
    const std::size_t before = diagnostics.errors();
    MappingReader reader(item, file_of(call), "a card", diagnostics);
    const std::string page = reader.required_text("page");
    const std::string title = reader.text("title");
    const std::string text = reader.text("text");
    reader.finish();
    if (diagnostics.errors() != before) {
      continue;
    }
    const NodeIndex card = builder.open(Kind::card, item.line, item.column);
    builder.node(card).text = builder.store(title);
    builder.node(card).data = builder.link(page);
    if (!text.empty()) {
      builder.paragraph(text);
    }
    builder.close();
  }
  builder.close();
}

}  // namespace waymark
