// What is compared: the pages of one edition, or of the working folder, with their models at hand.
#pragma once

#include "data/date.hpp"

#include <waymark/write_model.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace waymark {

struct EditionSet {
  struct Page {
    std::string id;
    std::string title;
    std::string hash;       ///< of its model (render/model/model_hash.hpp)
    bool glossary = false;  ///< its items are terms
  };
  std::string name;           ///< '1.0.0', or 'working folder'
  Date date{};                ///< not given for the working folder
  std::vector<Page> pages{};  ///< in reading order
  /// Ids of earlier editions' pages, and what they are here.
  std::map<std::string, std::string, std::less<>> moved{};
  /// Gives the model of a page in the form of edition_page_json(). May be called from several threads at once. Throws
  /// Error if there is none.
  std::function<Json(const std::string& id)> load{};
};

}  // namespace waymark
