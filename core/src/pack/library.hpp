// What the pack step reads from disk: the knowledge base, its packs, their pages, data files and assets.
#pragma once

#include "data/date.hpp"
#include "text/placeholders.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

inline constexpr std::uint32_t kNoPage = 0xffffffff;

/// Where a page's content comes from.
struct Source {
  std::string title;
  std::string publisher;
  std::string year;
  std::string address;
  bool original = false;  ///< the pack's own work
};

enum class PageStatus : std::uint8_t { published, draft };

/// A page's front matter.
struct PageMeta {
  std::string title;
  std::string summary;
  std::string owner;  ///< a role, not a person's name
  std::vector<Source> sources;
  Date reviewed;
  Date review_by;
  std::uint32_t review_by_line = 0;  ///< where 'review-by' stands in the file
  std::vector<std::string> audience;
  std::vector<std::string> tags;
  PageStatus status = PageStatus::published;
  std::vector<std::string> was;  ///< ids that the page had in earlier editions
  std::uint32_t was_line = 0;    ///< where 'was' stands in the file
  bool printable = false;        ///< offered by itself, ready to print
};

/// One Markdown file as read: text is valid UTF-8 with LF line ends and no byte order mark.
struct PageSource {
  std::string id;                 ///< 'pack/path/name', NFC
  std::string file;               ///< as messages show it
  std::string text;               ///< the whole file
  std::uint32_t body_offset = 0;  ///< where the Markdown starts in `text`
  std::uint32_t body_line = 1;    ///< and on which line
  std::uint32_t pack = 0;
  PageMeta meta;
};

/// One entry of a pack's navigation: a page, or a section with entries of its own (and perhaps a page too).
struct OutlineEntry {
  std::string title;
  std::uint32_t page = kNoPage;
  bool section = false;
  std::string slug;  ///< of a section: names its printable page; unique in the pack
  std::vector<OutlineEntry> children;
};

/// A term that explains itself wherever it is used.
struct GlossaryTerm {
  std::string term;
  std::string meaning;
  std::vector<std::string> also;  ///< other ways to write it, for example its abbreviation
  std::string anchor;             ///< on the glossary page; unique in the knowledge base
  std::uint32_t pack = 0;
};

/// A file that a page may show or offer: an image or a download.
struct Asset {
  std::filesystem::path file;
  std::uintmax_t size = 0;
};

/// A YAML or CSV file that a directive may read.
struct DataFile {
  std::string file;  ///< as messages show it
  std::string text;  ///< valid UTF-8, LF line ends, no byte order mark
};

struct Contact {
  std::string name;
  std::string email;
  std::string address;  ///< of a web page
};

struct Pack {
  std::string id;
  std::string title;
  std::string version;
  std::string summary;
  std::string licence;
  Contact contact;
  std::string file;  ///< pack.yaml as messages show it
  std::filesystem::path folder;
  std::uint32_t first_page = 0;  ///< its pages are [first_page, end_page) of Library::pages
  std::uint32_t end_page = 0;
  bool made = false;                   ///< by Waymark itself: the pages that tell what changed
  std::uint32_t index_page = kNoPage;  ///< index.md, if there is one
  std::vector<OutlineEntry> outline;   ///< every page of the pack but index.md, once, in order
};

/// A step that the home page offers to a new adopter.
struct StartStep {
  std::string title;
  std::string text;
  std::string page;  ///< page id
  std::uint32_t line = 0;
};

struct Accessibility {
  std::string compliance;  ///< 'full', 'partial' or 'none'; empty means not assessed
  std::string contact_name;
  std::string contact_email;
  std::string contact_phone;
  std::string response_time;
  std::string enforcement;
  std::string tested_by;
  Date prepared;
  Date tested;
  std::vector<std::string> problems;  ///< known ones
};

/// What plugins may take, and whose are trusted.
struct PluginSettings {
  std::uint32_t seconds = 10;      ///< of one call
  std::uint32_t memory = 512;      ///< of one worker, in MiB
  bool signed_only = false;        ///< 'trust' names keys, good or bad, so every plugin needs a signature
  std::vector<std::string> trust;  ///< the minisign public keys in it, 'RWQ...', each once
};

/// A part of a book: a whole pack in the order of its outline, or pages under a title.
struct BookPart {
  std::string title;               ///< empty where the pack's own is meant
  std::string pack;                ///< pack id; empty where `pages` are given
  std::vector<std::string> pages;  ///< page ids
  std::uint32_t line = 0;
};

/// Pages that are bound together to be read from front to back, or printed.
struct Book {
  std::string id;  ///< names its file
  std::string title;
  std::string summary;
  std::vector<BookPart> parts;
  bool navigation = false;  ///< a bar of links on every page: contents, the parts, previous and next
  std::uint32_t line = 0;
};

struct KnowledgeBase {
  std::string id;
  std::string title;
  std::string summary;
  std::string language = "en-GB";
  std::string theme = "standard";  ///< a built-in theme's name, or a folder relative to the knowledge base
  Contact publisher;
  std::string address;  ///< where the site is published, without '/' at its end; empty if nobody says
  std::vector<Book> books;
  std::string start_title;
  std::string start_text;
  std::vector<StartStep> start_steps;
  Accessibility accessibility;
  PluginSettings plugins;
  std::string file;  ///< knowledge-base.yaml as messages show it
  std::filesystem::path folder;
};

/// All that was read. Pages are in the packs' order, and within a pack in the order of its outline.
struct Library {
  KnowledgeBase knowledge_base;
  std::vector<Pack> packs;
  std::vector<PageSource> pages;
  std::vector<GlossaryTerm> glossary;                 ///< of all packs, in alphabetical order
  Placeholders placeholders;                          ///< values of '{{local:NAME}}'
  std::map<std::string, Asset, std::less<>> assets;   ///< by 'pack/folder/file.png'
  std::map<std::string, DataFile, std::less<>> data;  ///< by 'pack/folder/file.yaml'
  std::unordered_map<std::string, std::uint32_t> page_by_id;
};

}  // namespace waymark
