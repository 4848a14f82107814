#include "check/link_resolver.hpp"

#include "check/address.hpp"
#include "check/image_signature.hpp"
#include "check/moved_rules.hpp"
#include "data/text_file.hpp"
#include "pack/asset_kind.hpp"
#include "text/unicode.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <unordered_map>

namespace waymark {
namespace {

/// More pages than this are not searched for a suggestion within the whole library, only within the page's pack.
constexpr std::size_t kMaxSuggestions = 5000;

}  // namespace

LinkResolver::LinkResolver(const Library& library, std::vector<Document>& documents, bool release)
    : library_(library), documents_(documents), release_(release) {
  for (const Pack& pack : library.packs) {
    // Why the colon: no folder's name has one, so nothing leads from one origin to another, or to our own packs.
    pack_folders_.push_back(pack.origin == kNoOrigin ? pack.path : fmt::format(":{}/{}", pack.origin, pack.path));
  }
  targets_.reserve(documents.size());
  for (const Document& document : documents) {
    targets_.emplace_back(document);
  }
}

void LinkResolver::resolve(std::uint32_t page, Diagnostics& diagnostics) const {
  Document& document = documents_[page];
  // A figure names the targets of its link areas by text; its directive has put them among the document's links.
  std::unordered_map<std::string_view, std::uint32_t> by_target;
  const auto resolve_area = [&](std::string_view target, const Origin& origin) {
    if (by_target.empty()) {
      for (std::uint32_t i = 0; i < document.links.size(); ++i) {
        by_target.emplace(document.text(document.links[i].target), i);
      }
    }
    const auto found = by_target.find(target);
    if (found != by_target.end() && document.links[found->second].kind == Link::Kind::unresolved) {
      resolve_link(found->second, origin, diagnostics);
    }
  };
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    const Origin origin{page, &source_of(library_, page, i), node.line, node.column, node.kind == Kind::image};
    if (node.kind == Kind::link || node.kind == Kind::image || node.kind == Kind::card) {
      resolve_link(node.data, origin, diagnostics);
    } else if (node.kind == Kind::figure) {
      for (const Primitive& primitive : document.figures[node.data].primitives) {
        if (primitive.kind == Primitive::Kind::link_area) {
          resolve_area(primitive.target, origin);
        }
      }
    }
  }
}

void LinkResolver::error(const Origin& origin, std::string message, std::string hint, Diagnostics& diagnostics) const {
  const PageSource& page = *origin.source;
  diagnostics.error({page.file, origin.line, origin.column}, std::move(message), std::move(hint),
                    excerpt_of_line(page.text, origin.line));
}

void LinkResolver::resolve_link(std::uint32_t index, const Origin& origin, Diagnostics& diagnostics) const {
  Document& document = documents_[origin.page];
  Link& link = document.links[index];
  const std::string target(document.text(link.target));
  if (target.empty()) {
    error(origin, "link leads nowhere: its address is empty", "write the address in the round brackets", diagnostics);
    return;
  }
  if (target.find("{{local:") != std::string::npos) {
    return;  // its placeholder has no value, and that has been reported
  }
  if (has_control_character(target) || target.find('\\') != std::string::npos) {
    error(origin, fmt::format("address '{}' has characters that no address may have", target),
          "write '/' between folders, and no line ends or tabs", diagnostics);
    return;
  }
  const auto scheme = scheme_of(target);
  if (scheme && *scheme == "page" && !origin.image) {
    const std::string_view rest = std::string_view(target).substr(5);
    const std::size_t hash = rest.find('#');
    if (hash != std::string_view::npos) {
      link.anchor = {link.target.offset + 5 + static_cast<std::uint32_t>(hash) + 1,
                     static_cast<std::uint32_t>(rest.size() - hash - 1)};
    }
    resolve_page(link, rest.substr(0, hash), target, origin, diagnostics);
    return;
  }
  if (scheme) {
    if (origin.image) {
      error(origin, fmt::format("image '{}' lies outside the pack", target),
            "save the image in the pack's folder; pages never load anything from the network", diagnostics);
    } else if (*scheme == "http" || *scheme == "https" || *scheme == "mailto" || *scheme == "tel") {
      link.kind = Link::Kind::external;
      if (!names_something(target)) {
        error(origin, fmt::format("address '{}' is not whole", target), "write it with what stands behind the colon",
              diagnostics);
      }
    } else {
      error(origin, fmt::format("links to '{}:' addresses are refused", *scheme),
            "links may lead to pages, files of the pack, http, https, mailto and tel addresses", diagnostics);
    }
    return;
  }
  if (target.starts_with('/')) {
    error(origin, fmt::format("address '{}' starts at a root that a folder on a disk does not have", target),
          "write it relative to this page, or as 'page:pack/name'", diagnostics);
    return;
  }
  const std::size_t hash = target.find('#');
  if (hash != std::string::npos) {
    link.anchor = {link.target.offset + static_cast<std::uint32_t>(hash) + 1,
                   static_cast<std::uint32_t>(target.size() - hash - 1)};
  }
  if (hash == 0) {
    link.kind = Link::Kind::page;
    link.page = origin.page;
    check_anchor(link, origin, diagnostics);
    return;
  }
  resolve_path(link, percent_decoded(std::string_view(target).substr(0, hash)), target, origin, diagnostics);
}

void LinkResolver::resolve_path(Link& link, std::string_view path, std::string_view target, const Origin& origin,
                                Diagnostics& diagnostics) const {
  const PageSource& page = *origin.source;
  const std::string own_folder = pack_folders_[page.own_pack];
  const std::string in_pack = own_id(page).substr(own_id(page).find('/') + 1);
  const auto full = joined(fmt::format("{}/{}", own_folder, folder_of(in_pack)), nfc(path));
  if (!full) {
    error(origin, fmt::format("'{}' leaves the knowledge base", target), "link to a page or file inside it",
          diagnostics);
    return;
  }
  const bool is_page = full->ends_with(".md");
  if (path.ends_with('/') || path == "." || path == ".." || path.ends_with("/..") ||
      std::find(pack_folders_.begin(), pack_folders_.end(), *full) != pack_folders_.end()) {
    error(origin, fmt::format("'{}' is a folder", target), "name a file or a page in it", diagnostics);
    return;
  }
  for (std::size_t pack = 0; pack < pack_folders_.size(); ++pack) {
    if (!full->starts_with(pack_folders_[pack] + "/")) {
      continue;
    }
    const std::string inner = full->substr(pack_folders_[pack].size() + 1);
    if (is_page) {
      resolve_page(link, fmt::format("{}/{}", library_.packs[pack].id, inner.substr(0, inner.size() - 3)), target,
                   origin, diagnostics);
      return;
    }
    if (pack == page.own_pack) {
      resolve_asset(link, fmt::format("{}/{}", library_.packs[pack].id, inner), target, origin, diagnostics);
      return;
    }
  }
  if (is_page) {
    error(origin, fmt::format("link to unknown page '{}'", target), "the knowledge base has no pack in that folder",
          diagnostics);
  } else {
    error(origin, fmt::format("'{}' lies outside the pack", target), "copy the file into the pack's folder",
          diagnostics);
  }
}

void LinkResolver::resolve_page(Link& link, std::string_view id, std::string_view target, const Origin& origin,
                                Diagnostics& diagnostics) const {
  const bool by_id = target.starts_with("page:");
  const auto found = library_.page_by_id.find(std::string(id));
  if (found == library_.page_by_id.end()) {
    if (const std::string now = moved_to(library_, id); !now.empty()) {
      error(origin, fmt::format("link to '{}', which has moved", target), fmt::format("write 'page:{}'", now),
            diagnostics);
      return;
    }
    const std::string meant = suggest_page(id, origin, by_id);
    const std::string_view pack = id.substr(0, id.find('/'));
    const bool known =
        std::any_of(library_.packs.begin(), library_.packs.end(), [&](const Pack& each) { return each.id == pack; });
    std::string hint = "check the name; pages are '.md' files of the packs";
    if (!meant.empty()) {
      hint = fmt::format("did you mean '{}'?", meant);
    } else if (by_id && !known) {
      hint = fmt::format("there is no pack '{}': check its name, and that 'packs' in {} takes it", pack,
                         library_.knowledge_base.file);
    }
    error(origin, fmt::format("link to unknown page '{}'", target), std::move(hint), diagnostics);
    return;
  }
  link.kind = Link::Kind::page;
  link.page = found->second;
  const bool from_published = library_.pages[origin.page].meta.status == PageStatus::published;
  if (release_ && from_published && library_.pages[link.page].meta.status == PageStatus::draft) {
    error(origin, fmt::format("link to draft page '{}', which a release leaves out", target),
          "publish the draft, or take the link out", diagnostics);
    return;
  }
  check_anchor(link, origin, diagnostics);
}

std::string LinkResolver::seen_from_national(std::string_view path, const Origin& origin) const {
  const PageSource& page = library_.pages[origin.page];
  if (origin.source->meta.overlay.kind == Overlay::Kind::none) {
    return {};
  }
  return joined(folder_of(page.id), path).value_or(std::string());
}

std::string LinkResolver::suggest_page(std::string_view wanted_id, const Origin& origin, bool by_id) const {
  const PageSource& page = *origin.source;
  const Pack& pack = library_.packs[page.own_pack];
  const std::string own_folder(folder_of(own_id(page)));
  if (const std::string relative = std::filesystem::path(wanted_id).lexically_relative(own_folder).generic_string();
      !by_id) {
    const std::string national = seen_from_national(relative, origin);
    if (library_.page_by_id.contains(national)) {
      return "page:" + national;
    }
  }
  std::vector<std::string_view> ids;
  for (std::uint32_t i = 0; i < library_.pages.size(); ++i) {
    const bool own_pack = i >= pack.first_page && i < pack.end_page;
    if (i == origin.page) {
      continue;  // nobody means a link to the page it stands on
    }
    if (own_pack || library_.pages.size() <= kMaxSuggestions) {
      ids.push_back(library_.pages[i].id);
    }
  }
  std::string meant = suggest(wanted_id, ids);
  if (meant.empty()) {
    // The name may be right and the folder wrong.
    const std::string_view name = wanted_id.substr(wanted_id.rfind('/') + 1);
    for (const std::string_view id : ids) {
      if (name != "index" && id.substr(id.rfind('/') + 1) == name) {
        meant = id;
        break;
      }
    }
  }
  if (meant.empty() || by_id) {
    return meant.empty() ? meant : "page:" + meant;
  }
  const std::string relative = std::filesystem::path(meant + ".md").lexically_relative(own_folder).generic_string();
  return meant.starts_with(pack.id + "/") ? relative : "page:" + meant;
}

void LinkResolver::check_anchor(const Link& link, const Origin& origin, Diagnostics& diagnostics) const {
  if (link.anchor.size == 0) {
    return;
  }
  const std::string anchor = percent_decoded(documents_[origin.page].text(link.anchor));
  const PageTargets& targets = targets_[link.page];
  if (targets.has(anchor)) {
    return;
  }
  const std::string where =
      link.page == origin.page ? std::string("this page") : fmt::format("page '{}'", library_.pages[link.page].id);
  const std::string meant = targets.nearest(anchor);
  std::string hint = targets.listed();
  if (!meant.empty()) {
    hint = fmt::format("did you mean '#{}'?", meant);
  } else if (hint.empty()) {
    hint = fmt::format("{} has no headings to link to", where);
  }
  error(origin, fmt::format("{} has no heading '#{}'", where, anchor), std::move(hint), diagnostics);
}

void LinkResolver::resolve_asset(Link& link, const std::string& path, std::string_view target, const Origin& origin,
                                 Diagnostics& diagnostics) const {
  const auto found = library_.assets.find(path);
  if (found == library_.assets.end()) {
    std::vector<std::string_view> names;
    for (const auto& [name, asset] : library_.assets) {
      names.push_back(name);
    }
    const std::string meant = suggest(path, names);
    const PageSource& page = *origin.source;
    const auto below = library_.assets.lower_bound(path + "/");
    if (below != library_.assets.end() && below->first.starts_with(path + "/")) {
      error(origin, fmt::format("'{}' is a folder", target), "name a file or a page in it", diagnostics);
      return;
    }
    constexpr std::string_view kPageEnding = ".html";
    if (path.ends_with(kPageEnding) && library_.page_by_id.contains(path.substr(0, path.size() - kPageEnding.size()))) {
      error(origin, fmt::format("file '{}' does not exist", target), "links to pages end in '.md', not '.html'",
            diagnostics);
      return;
    }
    const std::string relative =
        std::filesystem::path(path).lexically_relative(folder_of(own_id(page))).generic_string();
    if (library_.assets.contains(seen_from_national(relative, origin))) {
      error(origin, fmt::format("{} '{}' does not exist", origin.image ? "image" : "file", target),
            "the national page has it: copy it into the folder of this page", diagnostics);
      return;
    }
    error(origin, fmt::format("{} '{}' does not exist", origin.image ? "image" : "file", target),
          meant.empty()
              ? (origin.image ? "check its name, and that it lies in the pack"
                              : "check its name; links to pages end in '.md'")
              : fmt::format("did you mean '{}'?",
                            std::filesystem::path(meant).lexically_relative(folder_of(own_id(page))).generic_string()),
          diagnostics);
    return;
  }
  if (::access(found->second.file.c_str(), R_OK) != 0) {
    error(origin, fmt::format("'{}' cannot be read: {}", target, system_reason(errno)),
          "let yourself read it, or take the link out", diagnostics);
    return;
  }
  const AssetKind kind = asset_kind(path);
  if (origin.image && (kind != AssetKind::image || !has_image_signature(found->second.file))) {
    error(origin, fmt::format("'{}' is not a PNG, JPEG, GIF or WebP image", target),
          path.ends_with(".svg")
              ? "SVG files can carry scripts: save it as PNG, or draw it with the 'diagram' directive"
              : "its name and its content must both say which kind of image it is",
          diagnostics);
    return;
  }
  if (kind == AssetKind::refused) {
    error(origin, fmt::format("files like '{}' are not offered for download", target),
          fmt::format("offered are: {}, {}", asset_endings(AssetKind::image), asset_endings(AssetKind::download)),
          diagnostics);
    return;
  }
  Document& document = documents_[origin.page];
  link.path = {static_cast<std::uint32_t>(document.asset_paths.size()), static_cast<std::uint32_t>(path.size())};
  document.asset_paths += path;
  link.kind = Link::Kind::asset;
}

}  // namespace waymark
