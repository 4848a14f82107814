// Throws where it should describe itself.
#include <waymark/plugin_abi.hpp>

#include <stdexcept>

extern "C" __attribute__((visibility("default"))) const WaymarkPlugin* waymark_plugin() {
  throw std::runtime_error("no table of levels");
}
