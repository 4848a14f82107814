#include "render/model/model_json.hpp"

#include <waymark/write_model.hpp>

namespace waymark {

std::string to_json(const Document& document) {
  return document_json(document).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace waymark
