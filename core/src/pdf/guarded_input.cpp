#include "pdf/guarded_input.hpp"

#include <qpdf/Buffer.hh>

#include <cstdint>
#include <stdexcept>

namespace waymark {
namespace {

constexpr std::intptr_t kMostStack = std::intptr_t{1} << 20U;

const char* stack_now() { return static_cast<const char*>(__builtin_frame_address(0)); }

/// qpdf only reads it, though its type does not say so.
Buffer* buffer_of(std::string_view bytes) {
  return new Buffer(reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data())), bytes.size());
}

}  // namespace

GuardedInput::GuardedInput(const std::string& shown_name, std::string_view bytes)
    : BufferInputSource(shown_name, buffer_of(bytes), true), stack_(stack_now()) {}

void GuardedInput::seek(qpdf_offset_t offset, int whence) {
  const std::intptr_t used = reinterpret_cast<std::intptr_t>(stack_) - reinterpret_cast<std::intptr_t>(stack_now());
  if (used > kMostStack) {
    throw std::runtime_error("objects lead to each other too deeply");
  }
  BufferInputSource::seek(offset, whence);
}

}  // namespace waymark
