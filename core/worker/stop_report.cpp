#include "stop_report.hpp"

#include "message_channel.hpp"
#include "resource_limits.hpp"

#include <array>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace waymark::worker {
namespace {

/// How far from the end of the stack, above and below, a fault is taken for an overflow.
constexpr std::uintptr_t kAbove = std::uintptr_t{1} << 20U;
constexpr std::uintptr_t kBelow = std::uintptr_t{16} << 20U;

std::uintptr_t stack_end = 0;
/// Handlers run here, as there may be no other stack left.
alignas(16) std::array<char, std::size_t{64} << 10U> handler_stack;

void report_call(int /*signal*/, siginfo_t* info, void* /*context*/) {
  // Why by hand: nothing else that turns a number into text is safe here.
  std::array<char, 12> digits{};
  std::size_t first = digits.size();
  auto rest = static_cast<unsigned>(info->si_syscall);
  do {
    digits[--first] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest > 0 && first > 0);
  send_last_frame(FrameType::forbidden, {&digits[first], digits.size() - first});
}

void report_fault(int signal, siginfo_t* info, void* /*context*/) {
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  if (info->si_code > 0 && address > stack_end - kBelow && address < stack_end + kAbove) {
    send_last_frame(FrameType::stack_overflow, {});
  }
  ::raise(signal);  // SA_RESETHAND: nobody handles it any more, and it arrives on return.
}

void handle(int signal, void (*handler)(int, siginfo_t*, void*), int flags) {
  struct sigaction action {};
  action.sa_sigaction = handler;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | flags;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void report_stops() {
  const char here = 0;
  stack_end = reinterpret_cast<std::uintptr_t>(&here) - kStackBytes;
  stack_t stack{};
  stack.ss_sp = handler_stack.data();
  stack.ss_size = handler_stack.size();
  ::sigaltstack(&stack, nullptr);
  handle(SIGSYS, report_call, 0);
  handle(SIGSEGV, report_fault, SA_RESETHAND);
}

}  // namespace waymark::worker
