// Says in a few words how a page's model differs from an earlier one.
#pragma once

#include <waymark/write_model.hpp>

#include <string>

namespace waymark {

/// '2 blocks changed, 1 is new; the title changed'. Both are models of pages (render/model/model_hash.hpp).
std::string describe_change(const Json& earlier, const Json& later);

}  // namespace waymark
