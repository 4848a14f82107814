// The national page that a local one has taken the place of, as it would be.
#pragma once

#include <waymark/write_model.hpp>

#include <cstdint>
#include <string>

namespace waymark {

struct UpstreamPage {
  std::uint32_t page = 0;  ///< of the library: the local page in its place
  Json model;              ///< without anything local in it (render/model/model_hash.hpp)
  std::string hash;        ///< of that model
  std::string published;   ///< the hash that the edition it comes from has recorded; empty if it comes from none

  /// What a local page records that was written from it. Why the edition's first: other packs, plugins and glossaries
  /// than the edition's make another model.
  [[nodiscard]] const std::string& lasting_hash() const { return published.empty() ? hash : published; }
};

}  // namespace waymark
