// A maturity framework: levels, and items in foundations in components, as its data describes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace maturity_framework {

/// Where something stands in its data file. Lines and columns count from 1; 0 is unknown.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// What answers hold where an item does not apply; no level may have this id.
inline constexpr std::string_view kNotApplicable = "not-applicable";

struct Level {
  std::string id{};
  std::string title{};
  std::string text{};  ///< what it means, in a sentence
  double counts = 0;   ///< what an item at this level adds to a score
  Position at{};
};

/// A link that belongs to an item.
struct SeeAlso {
  std::string text{};
  std::string target{};  ///< as an author writes it: 'page:pack/name', a relative '.md' or a web address
};

struct Note {
  std::string title{};
  std::string text{};
};

struct Item {
  std::string id{};
  std::string title{};               ///< in a few words, for labels; may be empty
  std::string text{};                ///< what is asked
  std::vector<std::string> parts{};  ///< its bullet points
  std::string more{};                ///< what follows them
  std::vector<SeeAlso> see{};
  std::string evidence{};      ///< what could show it; may be empty
  double weight = 1;           ///< its own, before those of its foundation and component
  bool may_not_apply = false;  ///< whether answers may say that it does not apply
  std::size_t goal = 0;        ///< the level from which on nothing more need be planned
  std::size_t foundation = 0;
  std::size_t number = 1;  ///< in its foundation
  Position at{};
};

struct Foundation {
  std::string id{};
  std::string number{};  ///< as readers know it: '1.2.1'; may be empty
  std::string title{};
  std::string group_number{};  ///< of the heading that it shares with its neighbours; may be empty
  std::string group_title{};   ///< empty outside a group
  std::string text{};          ///< stands before its items
  std::vector<Note> notes{};   ///< stand after its items, to be opened
  double weight = 1;
  bool itself = false;  ///< it is itself its only item
  std::size_t component = 0;
  std::size_t first_item = 0;
  std::size_t end_item = 0;
  Position at{};
};

struct Component {
  std::string id{};
  std::string number{};
  std::string title{};
  std::string text{};
  std::string page{};  ///< where readers find it; may be empty
  double weight = 1;
  std::size_t first_foundation = 0;
  std::size_t end_foundation = 0;
  Position at{};
};

/// The framework's own words.
struct Words {
  std::string component = "component";
  std::string components = "components";
  std::string foundation = "foundation";
  std::string foundations = "foundations";
  std::string item = "item";
  std::string items = "items";
  std::string individual = "individual view";
  std::string agreed = "agreed by the team";
  std::string not_applicable = "not applicable";
  std::string not_assessed = "not assessed";
};

/// Components, foundations and items stand in the order of the file, each with the range of what lies in it.
struct Framework {
  std::string id{};
  std::string title{};
  std::string text{};
  std::string question = "Where are you now?";
  std::string levels_note{};  ///< shown wherever the levels are
  Words words{};
  std::vector<Level> levels{};  ///< lowest first
  std::size_t goal = 0;         ///< of items that do not set their own
  std::vector<Component> components{};
  std::vector<Foundation> foundations{};
  std::vector<Item> items{};
  std::vector<Note> uncovered{};  ///< what belongs to its subject and has no items
};

/// A half-open range of items.
struct ItemRange {
  std::size_t first = 0;
  std::size_t end = 0;
  [[nodiscard]] std::size_t size() const { return end - first; }
};

ItemRange items_of(const Foundation& foundation);
ItemRange items_of(const Framework& framework, const Component& component);
ItemRange all_items(const Framework& framework);

std::optional<std::size_t> find_level(const Framework& framework, std::string_view id);
std::optional<std::size_t> find_component(const Framework& framework, std::string_view id);

/// How much the item counts: its own weight times those of its foundation and its component.
double weight_of(const Framework& framework, const Item& item);

/// Number and title of a component: '1 Shared decision making'.
std::string name_of(const Component& component);
/// Number and title of a foundation, with its group's title: '1.2.1 Trained teams: all staff'.
std::string name_of(const Foundation& foundation);
/// How to name an item: '1.1, item 2', or its foundation's number (or title) if that is itself the item.
std::string reference_of(const Framework& framework, const Item& item);
/// The reference with the item's few words: '1.1, item 2: awareness'.
std::string label_of(const Framework& framework, const Item& item);
/// What is asked, in one line: its text, its parts, and what follows them.
std::string full_text(const Item& item);

}  // namespace maturity_framework
