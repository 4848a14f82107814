// What the pack step reads from disk: the knowledge base, its packs, their pages, data files and assets.
#pragma once

#include "data/date.hpp"
#include "pack/source.hpp"
#include "pack/start.hpp"
#include "text/placeholders.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace waymark {

class UnpackedZip;

inline constexpr std::uint32_t kNoPage = 0xffffffff;
inline constexpr std::uint32_t kNoOrigin = 0xffffffff;

/// Who answers for pages, by role.
struct PageOwner {
  std::string role;
  std::string email;
};

enum class PageStatus : std::uint8_t { published, draft };

/// What a page of a local pack does to a page of a national one.
struct Overlay {
  enum class Kind : std::uint8_t {
    none,
    override,  ///< takes its place
    extend,    ///< adds its own blocks to it
  };
  Kind kind = Kind::none;
  std::string page;      ///< id of the national page
  std::string anchor;    ///< of the block that an extension stands at, without '#'; empty: it stands at the page's end
  bool before = false;   ///< stands before that block, and not after it
  std::string based_on;  ///< hash of the national page's model that an override was written from; empty: nobody says
  std::uint32_t line = 0;  ///< where the page is named in the file
  std::uint32_t anchor_line = 0;
  std::uint32_t based_on_line = 0;
};

/// A page's front matter.
struct PageMeta {
  std::string title;
  std::string summary;
  std::string owner;             ///< a role, not a person's name
  std::uint32_t owner_line = 0;  ///< where 'owner' stands in the file
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
  Overlay overlay;
};

/// One Markdown file as read: text is valid UTF-8 with LF line ends and no byte order mark.
struct PageSource {
  std::string id;                 ///< 'pack/path/name', NFC
  std::string file;               ///< as messages show it
  std::string text;               ///< the whole file
  std::uint32_t body_offset = 0;  ///< where the Markdown starts in `text`
  std::uint32_t body_line = 1;    ///< and on which line
  std::uint32_t pack = 0;
  std::string own_id{};        ///< of a local page in a national one's place: the id by its own file; else empty
  std::uint32_t own_pack = 0;  ///< the pack that its file lies in
  bool local = false;          ///< a local pack's
  bool extended = false;       ///< holds blocks of local packs among its own
  PageMeta meta;
};

/// The id by the page's file, from which relative links go.
inline const std::string& own_id(const PageSource& page) { return page.own_id.empty() ? page.id : page.own_id; }

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
  bool local = false;  ///< a local pack's
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
  bool local = false;  ///< adapts national packs to a place
  std::string file;    ///< pack.yaml as messages show it
  std::filesystem::path folder;
  std::string path;                  ///< of its folder in the knowledge base, or in its origin
  std::uint32_t origin = kNoOrigin;  ///< index into Library::origins, if it lies outside the knowledge base
  std::uint32_t first_page = 0;      ///< its pages are [first_page, end_page) of Library::pages
  std::uint32_t end_page = 0;
  bool made = false;                   ///< by Waymark itself: the pages that tell what changed
  std::uint32_t index_page = kNoPage;  ///< index.md, if there is one
  std::vector<OutlineEntry> outline;   ///< every page of the pack but index.md, once, in order
  std::vector<Source> sources;         ///< that pages name by their ids
  std::vector<PageOwner> owners;
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
  std::vector<StartStage> start_stages;
  std::vector<StartRole> start_roles;
  std::vector<std::string> page_needs;  ///< keys of front matter that every published page must have
  Accessibility accessibility;
  PluginSettings plugins;
  std::string file;  ///< knowledge-base.yaml as messages show it
  std::filesystem::path folder;
};

/// Where packs come from that lie outside the knowledge base: a folder, a published edition or a bundle of one.
struct PackOrigin {
  std::string shown;               ///< as messages name it
  std::string version;             ///< of the edition; empty if it is none
  std::filesystem::path root;      ///< the folder that holds the packs
  std::filesystem::path edition;   ///< the folder that holds edition.json; empty if it is none
  std::filesystem::path siblings;  ///< the folder that may hold editions before it; empty if there is none
  std::unordered_map<std::string, std::string> hashes;  ///< of the models of the edition's pages, by their ids
  Placeholders placeholders;                            ///< what its knowledge-base.yaml says
  std::shared_ptr<const UnpackedZip> unpacked;          ///< keeps a bundle's files as long as anybody may read them
};

/// A local page's blocks that stand in a national page.
struct Extension {
  PageSource source;
  std::uint32_t page = kNoPage;  ///< that it extends
  /// Its nodes in that page's document, as ranges [first, second).
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parts{};
};

/// A national page whose place a local one has taken.
struct OverriddenPage {
  PageSource source;
  std::uint32_t page = kNoPage;
};

/// What the national packs say by themselves, if there are local ones.
struct NationalView {
  std::vector<GlossaryTerm> glossary;
  Placeholders placeholders;
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
  /// Also by the own ids of local pages that stand in, or in place of, a national one.
  std::unordered_map<std::string, std::uint32_t> page_by_id;
  std::vector<PackOrigin> origins;
  /// Local pages that change national ones, until apply_overrides() puts them there; then drafts that a release leaves
  /// out.
  std::vector<PageSource> overlays;
  std::vector<OverriddenPage> overridden;  ///< by page
  std::vector<Extension> extensions;       ///< by page
  NationalView national;
};

/// The file that a node of a page's document was read from.
inline const PageSource& source_of(const Library& library, std::uint32_t page, std::uint32_t node) {
  if (library.pages[page].extended) {
    for (const Extension& extension : library.extensions) {
      for (const auto& [first, end] : extension.parts) {
        if (extension.page == page && node >= first && node < end) {
          return extension.source;
        }
      }
    }
  }
  return library.pages[page];
}

}  // namespace waymark
