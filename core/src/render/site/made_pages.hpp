// The pages that Waymark makes itself: home, search, A to Z, glossary, tags, accessibility statement, packs, sections
// to print.
#pragma once

#include "render/render_input.hpp"
#include "render/site/site_frame.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Expands 'page.html' for a made page: `main` under a heading of `title` and, if given, a lead sentence. `head` is
/// added to the page's head.
OutputFile made_page(const SiteFrame& frame, std::string file, std::string_view title, std::string_view lead,
                     std::string_view main, std::uint32_t pack = kNoPage, std::string_view head = {});

OutputFile home_page(const SiteFrame& frame);
/// One page, or in a large knowledge base one a letter and one that leads to them.
std::vector<OutputFile> a_to_z_pages(const SiteFrame& frame);
OutputFile glossary_page(const SiteFrame& frame);
/// One page a tag, and one of all tags.
std::vector<OutputFile> tag_pages(const SiteFrame& frame);
/// Every PDF of the edition.
OutputFile documents_page(const SiteFrame& frame);
/// Who owns which pages, and whose review is due; as of the edition's date.
OutputFile maintenance_page(const SiteFrame& frame);
OutputFile accessibility_page(const SiteFrame& frame);
/// Where search results are shown; without JavaScript it leads to the lists of pages.
OutputFile search_page(const SiteFrame& frame);
/// The first page of a pack without an index.md.
OutputFile pack_page(const SiteFrame& frame, std::uint32_t pack);
/// How to check this copy. REQUIRES a released edition.
OutputFile check_copy_page(const SiteFrame& frame);
/// The feed of what changed. REQUIRES a released edition.
OutputFile changes_feed(const SiteFrame& frame);
/// A page at each address that earlier editions had and this one has not.
std::vector<OutputFile> earlier_pages(const SiteFrame& frame);
/// All pages of a section on one page.
OutputFile print_page(const SiteFrame& frame, std::uint32_t section);

/// Every web address in the pages, with where it stands, as CSV for checking by hand.
OutputFile external_links(const RenderInput& input);
/// Four lines that say how to open the site.
OutputFile start_here(const RenderInput& input);

/// A letter that a title is listed under: 'A' to 'Z', or '#' for anything else.
char index_letter(std::string_view title);

}  // namespace waymark
