/**
 * A map on which a click sets latitude and longitude, and which shows the point that is typed. Beside the incident's own
 * point, it offers the places around it.
 */
import { circleMarker } from "leaflet";
import { createMap } from "../map/basemap.js";

const DECIMALS = 4;

class PointPicker {
  #element;
  #latitude;
  #longitude;
  #map;
  #marker;
  #nearby;

  constructor(element) {
    const form = element.closest("form");
    const prefix = element.dataset.pointPicker;
    this.#element = element;
    this.#latitude = form.elements[`${prefix}latitude`];
    this.#longitude = form.elements[`${prefix}longitude`];
    this.#nearby = element.closest("details").querySelector("[data-nearby]");
    element.closest("details").querySelector("[value=nearby]")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.#offer();
    });
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
    this.#offer();
  }

  async #offer() {
    const point = this.#point();
    if (!this.#nearby || !point) return;
    const query = new URLSearchParams({ latitude: point[0], longitude: point[1] });
    const answer = await fetch(`/desk/lookup/locations/near?${query}`).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const places = await answer.json();
    this.#nearby.hidden = false;
    this.#nearby.replaceChildren(...(places.length ? places.map((place) => this.#choice(place)) : [this.#nearby.dataset.none]));
  }

  #choice(place) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link-button";
    button.textContent = [place.name, place.also].filter(Boolean).join(", ");
    button.addEventListener("click", () => {
      const field = this.#element.closest("form").querySelector('[data-field="place"]');
      field.dispatchEvent(new CustomEvent("choose", { detail: place }));
      field.querySelector(".picker input").focus();
    });
    return button;
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

const enhance = (root) => root.querySelectorAll("[data-point-picker]").forEach((element) => new PointPicker(element));

enhance(document);
document.addEventListener("redrawn", ({ target }) => enhance(target));
