/** A map on which a click sets latitude and longitude, and which shows the point that is typed. */
import { circleMarker } from "leaflet";
import { createMap } from "../map/basemap.js";

const DECIMALS = 4;

class PointPicker {
  #element;
  #latitude;
  #longitude;
  #map;
  #marker;

  constructor(element) {
    const form = element.closest("form");
    this.#element = element;
    this.#latitude = form.elements.latitude;
    this.#longitude = form.elements.longitude;
    element.closest("details").addEventListener("toggle", ({ target }) => target.open && this.#show());
    if (element.closest("details").open) this.#show();
    [this.#latitude, this.#longitude].forEach((input) => input.addEventListener("input", () => this.#mark()));
  }

  #show() {
    if (this.#map) return;
    this.#element.hidden = false;
    this.#map = createMap(this.#element, { center: [33.5, 42], zoom: 6 });
    this.#map.on("click", ({ latlng }) => this.#set(latlng.wrap()));
    this.#mark();
    const point = this.#point();
    if (point) this.#map.setView(point, 9, { animate: false });
  }

  #set({ lat, lng }) {
    this.#latitude.value = lat.toFixed(DECIMALS);
    this.#longitude.value = lng.toFixed(DECIMALS);
    this.#longitude.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #point() {
    const [lat, lng] = [this.#latitude, this.#longitude].map(({ value }) => (value.trim() ? Number(value) : NaN));
    return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lat, lng] : null;
  }

  #mark() {
    const point = this.#point();
    this.#marker?.remove();
    if (this.#map && point) {
      this.#marker = circleMarker(point, { radius: 7, className: "map-circle" }).addTo(this.#map);
    }
  }
}

document.querySelectorAll("[data-point-picker]").forEach((element) => new PointPicker(element));
