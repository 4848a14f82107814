// The words in which changes are told, the same in every form.
#pragma once

#include "compare/edition_changes.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// 'added', 'removed', 'changed' or 'moved'.
std::string_view what_word(BlockChange::What what);
std::string_view what_word(PageChange::What what);

/// As release notes write it: 'new-expectation'; empty for none.
std::string_view class_key(ChangeClass change_class);
/// As readers see it: 'New expectation', or 'Not yet classed'.
std::string_view class_word(ChangeClass change_class);

/// 'edition 1.1.0', or 'the working folder'.
std::string edition_words(const EditionChanges::Edition& edition);

/// '3 pages changed, 1 added, 1 moved, none removed'; 'no page changed' if nothing did.
std::string summary_words(const EditionChanges& changes);

/// 'Programme leads must act by 31 March 2027'; empty if nobody must.
std::string who_must_act(const PageChange& page);

}  // namespace waymark
