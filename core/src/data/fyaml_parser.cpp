#include "data/fyaml_parser.hpp"

#include <cstddef>
#include <new>

namespace waymark {

FyamlParser::FyamlParser() {
  fy_diag_cfg diag_config{};
  fy_diag_cfg_default(&diag_config);
  diag_config.fp = nullptr;
  diag_config.output_fn = [](fy_diag*, void*, const char*, std::size_t) {};
  diag_.reset(fy_diag_create(&diag_config));
  if (!diag_) {
    throw std::bad_alloc();
  }
  fy_diag_set_collect_errors(diag_.get(), true);
  fy_parse_cfg config{};
  config.flags = static_cast<fy_parse_cfg_flags>(static_cast<unsigned>(FYPCF_QUIET) | FYPCF_COLLECT_DIAG |
                                                 FYPCF_JSON_NONE | FYPCF_DEFAULT_VERSION_1_2);
  config.diag = diag_.get();
  parser_.reset(fy_parser_create(&config));
  if (!parser_) {
    throw std::bad_alloc();
  }
}

const fy_diag_error* FyamlParser::first_error() const {
  void* position = nullptr;
  while (const fy_diag_error* error = fy_diag_errors_iterate(diag_.get(), &position)) {
    if (error->type == FYET_ERROR) {
      return error;
    }
  }
  return nullptr;
}

bool FyamlParser::clean() const {
  void* position = nullptr;
  return fy_diag_errors_iterate(diag_.get(), &position) == nullptr;
}

}  // namespace waymark
