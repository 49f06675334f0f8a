import * as THREE from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { Holder } from './holder.tsx';

function draw(element: HTMLElement): void {
  const scene = new THREE.Scene();
  const camera = new THREE.PerspectiveCamera(75, 2, 0.1, 1000);
  const renderer = new THREE.WebGLRenderer();
  scene.add(new THREE.Mesh(new THREE.BoxGeometry(1, 1, 1), new THREE.MeshStandardMaterial({ color: 0x2288ff })));
  new GLTFLoader().load('/model.glb', (model) => scene.add(model.scene));
  new OrbitControls(camera, renderer.domElement).update();
  element.append(renderer.domElement);
  renderer.render(scene, camera);
}

export default function Scene() {
  return <Holder draw={draw} />;
}
