#include "framework.hpp"

namespace maturity_framework {
namespace {

std::string numbered(const std::string& number, const std::string& title) {
  return number.empty() ? title : number + " " + title;
}

// Why: a title goes on after a colon, where a sentence's capital would be wrong; an abbreviation keeps its own.
std::string continued(std::string text) {
  const auto capital = [&](std::size_t i) { return i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; };
  if (capital(0) && !capital(1)) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

}  // namespace

ItemRange items_of(const Foundation& foundation) { return {foundation.first_item, foundation.end_item}; }

ItemRange items_of(const Framework& framework, const Component& component) {
  if (component.first_foundation == component.end_foundation) {
    return {};
  }
  return {framework.foundations[component.first_foundation].first_item,
          framework.foundations[component.end_foundation - 1].end_item};
}

ItemRange all_items(const Framework& framework) { return {0, framework.items.size()}; }

std::optional<std::size_t> find_level(const Framework& framework, std::string_view id) {
  for (std::size_t i = 0; i < framework.levels.size(); ++i) {
    if (framework.levels[i].id == id) {
      return i;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> find_component(const Framework& framework, std::string_view id) {
  for (std::size_t i = 0; i < framework.components.size(); ++i) {
    if (framework.components[i].id == id) {
      return i;
    }
  }
  return std::nullopt;
}

double weight_of(const Framework& framework, const Item& item) {
  const Foundation& foundation = framework.foundations[item.foundation];
  return item.weight * foundation.weight * framework.components[foundation.component].weight;
}

std::string name_of(const Component& component) { return numbered(component.number, component.title); }

std::string name_of(const Foundation& foundation) {
  if (foundation.group_title.empty()) {
    return numbered(foundation.number, foundation.title);
  }
  return numbered(foundation.number, foundation.group_title + ": " + continued(foundation.title));
}

std::string reference_of(const Framework& framework, const Item& item) {
  const Foundation& foundation = framework.foundations[item.foundation];
  const std::string where = foundation.number.empty() ? name_of(foundation) : foundation.number;
  return foundation.itself ? where : where + ", " + framework.words.item + " " + std::to_string(item.number);
}

std::string label_of(const Framework& framework, const Item& item) {
  const Foundation& foundation = framework.foundations[item.foundation];
  const std::string reference = reference_of(framework, item);
  if (foundation.itself) {
    return foundation.number.empty() ? reference : name_of(foundation);
  }
  return item.title.empty() ? reference : reference + ": " + continued(item.title);
}

std::string full_text(const Item& item) {
  std::string result = item.text;
  for (std::size_t i = 0; i < item.parts.size(); ++i) {
    result.append(i == 0 ? " " : "; ").append(item.parts[i]);
  }
  if (!item.more.empty()) {
    // A list whose last part has no full stop ends here.
    const bool ended = item.parts.empty() || item.parts.back().ends_with('.');
    result.append(ended ? " " : ". ").append(item.more);
  }
  return result;
}

}  // namespace maturity_framework
