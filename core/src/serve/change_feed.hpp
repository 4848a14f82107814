// The state of the previewed site, which the build loop sets and every open page follows.
#pragma once

#include <atomic>
#include <cstdint>

namespace waymark {

/// state() may be called from any thread; the others belong to the thread that builds.
class ChangeFeed {
 public:
  struct State {
    std::uint64_t number = 0;  ///< goes up with every change of the site
    bool failed = false;       ///< the last build failed; the site is the one before
    bool operator==(const State&) const = default;
  };

  /// `first` should differ between runs of the server, so that pages left open reload when it comes back.
  explicit ChangeFeed(std::uint64_t first) : packed_(first << 1U) {}

  [[nodiscard]] State state() const {
    const std::uint64_t packed = packed_.load(std::memory_order_acquire);
    return {packed >> 1U, (packed & 1U) != 0};
  }
  void changed() { set(state().number + 1, false); }
  void failed() { set(state().number, true); }
  /// A build went well but made the same site.
  void unchanged() { set(state().number, false); }

 private:
  void set(std::uint64_t number, bool failed) {
    packed_.store(number << 1U | (failed ? 1U : 0U), std::memory_order_release);
  }
  std::atomic<std::uint64_t> packed_;  // number and flag in one, so that readers never see half a change
};

}  // namespace waymark
