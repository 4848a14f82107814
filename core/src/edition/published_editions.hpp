// The editions in an output folder, which of them is current or withdrawn, and the two files there that say so.
#pragma once

#include "data/date.hpp"
#include "edition/version.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The pointer: two files that say the same, one for pages' scripts and one for people.
inline constexpr std::string_view kEditionsScript = "editions.js";
inline constexpr std::string_view kStartPage = "index.html";

struct PublishedEdition {
  Version version;
  Date date{};
  std::string base_id{};    ///< of its knowledge base
  std::string title{};      ///< its knowledge base's title
  std::string withdrawn{};  ///< why; empty if it is not
  bool documents = false;   ///< whether it has the documents that its pages link to
  bool listed = false;      ///< whether the pointer names it
  std::string damaged{};    ///< what is wrong with its folder; empty if it looks whole
};

struct Published {
  std::string base_id;
  std::string base_title;
  std::string current;                     ///< its version; empty if no edition may be current
  std::vector<PublishedEdition> editions;  ///< newest first
};

/// Looks at one edition's folder, and not at the pointer.
PublishedEdition read_edition(const std::filesystem::path& output, const Version& version);

/// What the pointer in `output` says, from whichever of its files Waymark wrote; nothing if neither is such.
std::optional<Published> read_pointer(const std::filesystem::path& output);

/// The editions in `output`: its folders named by a version that hold edition.json and SHA256SUMS. What is current and
/// what is withdrawn comes from the pointer, as far as it is one that Waymark writes. A damaged edition is listed as
/// such; all else in the folder is left alone. None if there is no folder. Throws Error if it can't be read.
Published read_published(const std::filesystem::path& output);

/// The edition of that version; null if there is none.
const PublishedEdition* find_edition(const Published& published, const Version& version);

/// Whether readers may be sent to it: it is whole and not withdrawn.
bool may_be_current(const PublishedEdition& edition);

/// The newest full release that may be current; empty if there is none.
std::string newest_full_release(const Published& published);

/// As it is once `edition` is published too. With `make_current` the newest full release that the pointer does not name
/// yet becomes current if it is newer than the one that is; so an edition that was chosen stays until then.
Published with_release(Published published, PublishedEdition edition, bool make_current);

/// As it is once an edition, which must be in it, is withdrawn. If it was current, the newest full release takes over.
Published with_withdrawn(Published published, const Version& version, const std::string& why);

/// editions.js: data only, in ASCII. Damaged editions are left out unless the pointer knew them when they were whole.
std::string editions_js(const Published& published);

/// index.html: leads on to the current edition, and links to all without a script. Carries what editions.js does.
std::string start_page_html(const Published& published);

/// What editions.js says; nothing unless editions_js() writes these very bytes. Titles of editions and their folders'
/// state are not in it.
std::optional<Published> parse_editions_js(std::string_view text);

/// What the start page says; nothing unless start_page_html() writes these very bytes.
std::optional<Published> parse_start_page(std::string_view text);

/// Writes the pointer, each file in one step and only if it differs, and removes what an interrupted run left of them.
/// At each moment both files name whole editions only. Returns whether anything was to be written. REQUIRES an
/// OutputLock. Throws Error if it can't be written.
bool write_pointer(const std::filesystem::path& output, const Published& published);

}  // namespace waymark
