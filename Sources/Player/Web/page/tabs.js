/** One tab sounds at a time: who begins tells the others, and they fall silent. */
export function startTabs(player) {
  const me = Math.random().toString(36).slice(2);
  const channel = globalThis.BroadcastChannel && new BroadcastChannel("langdu");
  const hear = (other) => other !== me && player.isPlaying && player.pause();
  let played = false;
  player.addEventListener("state", () => {
    if (player.isPlaying && !played) {
      if (channel) channel.postMessage(me);
      else localStorage.setItem("langdu:plays", me + Date.now());
    }
    played = player.isPlaying;
  });
  if (channel) channel.addEventListener("message", ({ data }) => hear(data));
  else window.addEventListener("storage", ({ key, newValue }) => key === "langdu:plays" && hear(newValue));
}
